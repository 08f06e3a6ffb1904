/**
 * IDs of the neighbouring systems' codes that the catalog explains (its `related` folder), as their systems write them.
 * A code that is missing here is not recognised.
 */

function list(words: string): readonly string[] {
  return words.trim().split(' ');
}

/** The `error` values of RFC 6749, RFC 8628, OpenID Connect Core and Entra. */
export const OAUTH_IDS = list(
  'invalid_request invalid_client invalid_grant unauthorized_client unsupported_grant_type ' +
    'unsupported_response_type invalid_scope access_denied server_error temporarily_unavailable ' +
    'interaction_required login_required consent_required account_selection_required invalid_resource ' +
    'invalid_target unmet_authentication_requirements invalid_token insufficient_scope insufficient_claims ' +
    'authorization_pending slow_down expired_token authorization_declined bad_verification_code code_expired ',
);

/** The `suberror` values of Entra. */
export const SUBERROR_IDS = list(
  'basic_action additional_action message_only consent_required user_password_expired bad_token ' +
    'token_expired protection_policy_required client_mismatch device_authentication_failed ',
);

/** Error codes of the MSAL libraries and of the Teams library, those of the lists above left out. */
export const MSAL_IDS = list(
  'interaction_in_progress popup_window_error empty_window_error user_cancelled user_canceled ' +
    'monitor_window_timeout monitor_popup_timeout redirect_in_iframe block_iframe_reload block_nested_popups ' +
    'iframe_closed_prematurely hash_empty_error no_state_in_hash hash_does_not_contain_known_properties ' +
    'unable_to_parse_state state_interaction_type_mismatch state_mismatch state_not_found nonce_mismatch ' +
    'no_account_error no_account_found no_account_in_silent_request silent_prompt_value_error ' +
    'no_token_request_cache_error no_cached_authority_error no_tokens_found native_account_unavailable ' +
    'refresh_token_expired no_network_connectivity network_error post_request_failed get_request_failed ' +
    'failed_to_parse_response endpoints_resolution_error openid_config_error untrusted_authority ' +
    'authority_mismatch url_parse_error redirect_uri_empty crypto_nonexistent pkce_not_created ' +
    'cache_quota_exceeded storage_not_supported database_unavailable uninitialized_public_client_application ' +
    'stubbed_public_client_application_called native_connection_not_established ' +
    'native_extension_not_installed native_handshake_timeout unable_to_acquire_token_from_native_platform ' +
    'user_switch user_timeout_reached device_code_expired device_code_polling_cancelled ' +
    'token_refresh_required nested_app_auth_bridge_disabled no_auth_code_in_response loopback_server_timeout ' +
    'thumbprint_missing_from_client_certificate invalid_client_credential authentication_canceled user_null ' +
    'no_prompt_failed no_account_for_login_hint multiple_accounts_for_login_hint user_mismatch ' +
    'failed_to_refresh_token failed_to_acquire_token_silently_from_broker unknown_broker_error ' +
    'wam_interactive_error wam_failed_to_signout wam_ui_thread_only wam_no_b2c ' +
    'webview2_runtime_not_installed no_system_webview linux_xdg_open_failed redirect_uri_validation_failed ' +
    'no_redirect_uri loopback_redirect_uri http_listener_error invalid_authority invalid_instance ' +
    'tenant_discovery_failed authority_validation_failed missing_tenanted_authority ' +
    'user_realm_discovery_failed federated_service_returned_error parsing_wstrust_response_failed ' +
    'wstrust_endpoint_not_found accessing_ws_metadata_exchange_failed ' +
    'integrated_windows_authentication_failed integrated_windows_auth_not_supported_managed_user ' +
    'password_required_for_managed_user ropc_not_supported_for_msa unknown_user unknown_user_type ' +
    'request_timeout service_not_available request_throttled network_not_available non_parsable_oauth_error ' +
    'http_status_not_200 broker_application_required cannot_invoke_broker failed_to_get_broker_response ' +
    'device_certificate_not_found cert_without_private_key invalid_client_assertion ' +
    'managed_identity_request_failed managed_identity_unreachable_network cache_miss throttled_request ' +
    'desktop_browser_not_supported missing_broker http_timeout interop_package_error broker_error ' +
    'device_network_not_available broker_app_verification_failed unknown_authority io_error ' +
    'chrome_not_installed no_such_algorithm android_keystore_unavailable workplace_join_data_null ' +
    'installappfailed authrequestfailed installedappnotfound invokeerror resourcematchfailed ' +
    'oauthcardnotvalid tokenmissing userconsentrequired interactionrequired ',
);

/** MSAL codes that are a suberror too; the class of the error tells them apart. */
export const MSAL_SUBERROR_IDS = list('bad_token client_mismatch ');

/** Codes of `MSALErrorDomain` (MSAL for iOS and macOS). */
export const MSAL_APPLE_CODES = list('-50000 -50001 -50002 -50003 -50004 -50005 -50006 -50142 ');

/** Windows result codes, lower case with `0x`. */
export const WINDOWS_HEX_IDS = list(
  '0xcaa20003 0xcaa1002d 0xcaa82ee2 0xcaa82ee7 0xcaa82efd 0xcaa82efe 0xcaa82f8f 0xcaa90006 0xcaa90014 ' +
    '0xcaa90017 0xcaa90023 0xcaa9002c 0x801c001d 0x801c001f 0x801c0021 0x801c0025 0x801c003a 0x801c003d ' +
    '0x801c0002 0x801c0006 0x801c03f2 0x80072ee2 0x80072ee7 0x80072efd 0x80072efe 0x80072f8f 0x8007000d ' +
    '0x80090016 0x80090031 0x80290407 0x80280036 0xc000006d 0xc000006a 0xc00000d0 0xc000023c 0xc00000be ' +
    '0xc00000c4 0xc000005f 0xc004844c 0xc0048442 0xc00484c1 0xc004848b 0xc004848c 0xc00cee4f 0xcaa20004 ' +
    '0xcaa70004 0xcaa70007 0xcaa20002 0xcaa2000b 0xcaa50021 0xcaa50024 0xcaa5001c 0xcaa7000a 0xcaa90018 ' +
    '0xcaa90056 0xcaa30194 0xcaa10001 0xcaa2000c 0x800704cf 0x80070525 0x8009030e 0x80090030 0x80180001 ' +
    '0x80180002 0x80180003 0x80180004 0x80180005 0x80180006 0x8018000a 0x80180013 0x80180014 0x80180022 ' +
    '0x80180026 0x8018002b 0x8007064c 0x801c03ea 0x800705b4 0x80070774 ',
);

/** Windows HTTP client errors, decimal. */
export const WINDOWS_DECIMAL_IDS = list('12002 12007 12029 12030 ');

/** HTTP status codes that the sign-in endpoints answer with. */
export const HTTP_IDS = list('400 401 403 404 407 408 412 429 500 502 503 504 ');
