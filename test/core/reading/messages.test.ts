import { readText } from '../../../src/core/reading/read-text';
import { APPLICATION, expectUniqueNames, OTHER, RESOURCE, TENANT } from './samples';

/** What a message of Entra names; what is not listed must be absent. */
interface Named {
  readonly applicationId?: string;
  readonly applicationName?: string;
  readonly resource?: string;
  readonly tenant?: string;
  readonly user?: string;
}

const MESSAGES: readonly { readonly name: string; readonly text: string; readonly named: Named }[] = [
  {
    name: 'guest that is not in the tenant',
    text: `AADSTS50020: User account 'lynne@outlook.example' from identity provider 'live.com' does not exist in tenant 'Contoso Ltd' and cannot access the application '${APPLICATION}'(Contoso Portal) in that tenant.`,
    named: {
      user: 'lynne@outlook.example',
      tenant: 'Contoso Ltd',
      applicationId: APPLICATION,
      applicationName: 'Contoso Portal',
    },
  },
  {
    name: 'guest whose name is hidden, home tenant in an address',
    text: `AADSTS90072: User account '{EmailHidden}' from identity provider 'https://sts.windows.net/${OTHER}/' does not exist in tenant 'Fabrikam' and cannot access the application '${APPLICATION}'(Portal) in that tenant.`,
    named: { tenant: 'Fabrikam', applicationId: APPLICATION, applicationName: 'Portal' },
  },
  {
    name: 'application not in the directory',
    text: `AADSTS700016: Application with identifier '${APPLICATION}' was not found in the directory '${TENANT}'.`,
    named: { applicationId: APPLICATION, tenant: TENANT },
  },
  {
    name: 'application with an address, directory without quotes',
    text: `AADSTS70001: Application with identifier 'https://app.example' was not found in the directory fabrikam.onmicrosoft.com`,
    named: { tenant: 'fabrikam.onmicrosoft.com' },
  },
  {
    name: 'user not in the directory',
    text: 'AADSTS50034: The user account adele@contoso.example does not exist in the contoso.example directory. To sign into this application, the account must be added to the directory.',
    named: { user: 'adele@contoso.example', tenant: 'contoso.example' },
  },
  {
    name: 'user hidden, directory by ID',
    text: `AADSTS50034: The user account {EmailHidden} does not exist in the ${TENANT} directory.`,
    named: { tenant: TENANT },
  },
  {
    name: 'assignment required',
    text: `AADSTS50105: Your administrator has configured the application Contoso Expense ('${APPLICATION}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user 'adele@contoso.example' is blocked because they are not a direct member of a group with access.`,
    named: { applicationId: APPLICATION, applicationName: 'Contoso Expense', user: 'adele@contoso.example' },
  },
  {
    name: 'redirect address',
    text: `AADSTS50011: The redirect URI 'https://app.example/cb' specified in the request does not match the redirect URIs configured for the application '${APPLICATION}'.`,
    named: { applicationId: APPLICATION },
  },
  {
    name: 'consent missing',
    text: `AADSTS65001: The user or administrator has not consented to use the application with ID '${APPLICATION}' named 'Contoso Portal'. Send an interactive authorization request for this user and resource.`,
    named: { applicationId: APPLICATION, applicationName: 'Contoso Portal' },
  },
  {
    name: 'resource named without quotes',
    text: `AADSTS500011: The resource principal named https://api.contoso.example/v1 was not found in the tenant named Contoso Ltd. This can happen if the application has not been installed.`,
    named: { resource: 'https://api.contoso.example/v1', tenant: 'Contoso Ltd' },
  },
  {
    name: 'resource not in the organisation',
    text: `AADSTS650052: The app is trying to access a service '${RESOURCE}'(Api) that your organization 'Contoso' lacks a service principal for.`,
    named: { resource: RESOURCE, tenant: 'Contoso' },
  },
  {
    name: 'service in brackets and double quotes',
    text: 'AADSTS65005: The app needs access to a service ("https://api.contoso.example") that your organization contoso has not subscribed to or enabled.',
    named: { resource: 'https://api.contoso.example', tenant: 'contoso' },
  },
  {
    name: 'resource not registered',
    text: `AADSTS650057: Invalid resource. Client app ID: ${APPLICATION}(Tool). Resource value from request: https://management.contoso.example/. Resource app ID: ${RESOURCE}. List of valid resources from app registration: ${OTHER}.`,
    named: {
      applicationId: APPLICATION,
      applicationName: 'Tool',
      resource: 'https://management.contoso.example/',
    },
  },
  {
    name: 'first party consent',
    text: `AADSTS65002: Consent between first party application '${APPLICATION}' and first party resource '${RESOURCE}' must be configured via preauthorization`,
    named: { applicationId: APPLICATION, resource: RESOURCE },
  },
  {
    name: 'missing service principal, no quotes',
    text: `AADSTS7000229: The client application ${APPLICATION} is missing service principal in the tenant ${TENANT}. See instructions`,
    named: { applicationId: APPLICATION, tenant: TENANT },
  },
  {
    name: 'invalid secret',
    text: `AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${APPLICATION}'.`,
    named: { applicationId: APPLICATION },
  },
  {
    name: 'tenant not found',
    text: "AADSTS90002: Tenant 'contoso.example' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.",
    named: { tenant: 'contoso.example' },
  },
  {
    name: 'tenant that is not allowed',
    text: "AADSTS500022: Access to 'fabrikam.example' tenant is denied.",
    named: { tenant: 'fabrikam.example' },
  },
  {
    name: 'policy of an administrator',
    text: 'AADSTS90093: An administrator of Contoso has set a policy that prevents you from granting Reader the permissions it is requesting.',
    named: { tenant: 'Contoso' },
  },
  {
    name: 'placeholder names',
    text: "AADSTS700016: Application with identifier 'Enter_the_Application_Id_here' was not found in the directory '<tenant>'.",
    named: {},
  },
  {
    name: 'masked names',
    text: 'AADSTS500011: The resource principal named *** was not found in the tenant named xxxx.',
    named: {},
  },
  {
    name: 'quoted parameters are no names',
    text: "AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'. The 'resource' request parameter is not supported.",
    named: {},
  },
  {
    name: 'federation is no resource',
    text: "AADSTS70021: No matching federated identity record found for presented assertion. Assertion Issuer: 'https://token.actions.example'. Assertion Subject: 'repo:contoso/app'. Assertion Audience: 'api://AzureADTokenExchange'.",
    named: {},
  },
  {
    name: 'German',
    text: `AADSTS700016: Die Anwendung mit dem Bezeichner "${APPLICATION}" wurde im Verzeichnis "Contoso GmbH" nicht gefunden.`,
    named: { applicationId: APPLICATION, tenant: 'Contoso GmbH' },
  },
  {
    name: 'German, access',
    text: `AADSTS50076: … müssen Sie die mehrstufige Authentifizierung verwenden, um auf "${RESOURCE}" zuzugreifen.`,
    named: { resource: RESOURCE },
  },
  {
    name: 'French',
    text: `AADSTS700016 : L’application avec l’identificateur « ${APPLICATION} » est introuvable dans l’annuaire « Contoso SA ».`,
    named: { applicationId: APPLICATION, tenant: 'Contoso SA' },
  },
  {
    name: 'Spanish',
    text: `AADSTS700016: La aplicación con el identificador '${APPLICATION}' no se encontró en el directorio 'Contoso'.`,
    named: { applicationId: APPLICATION, tenant: 'Contoso' },
  },
  {
    name: 'Portuguese',
    text: `AADSTS50020: A conta de usuário 'adele@outlook.example' do provedor de identidade 'live.com' não existe no locatário 'Contoso' e não pode acessar o aplicativo '${APPLICATION}'(Portal) nesse locatário.`,
    named: {
      user: 'adele@outlook.example',
      tenant: 'Contoso',
      applicationId: APPLICATION,
      applicationName: 'Portal',
    },
  },
  {
    name: 'Japanese, label after the value',
    text: `AADSTS50076: '${RESOURCE}' にアクセスするには多要素認証を使用する必要があります。`,
    named: { resource: RESOURCE },
  },
  {
    name: 'Chinese',
    text: `AADSTS7000112：应用程序“${APPLICATION}”（报表 api）已禁用。`,
    named: { applicationId: APPLICATION, applicationName: '报表 api' },
  },
];

const DETAILS = ['applicationId', 'applicationName', 'resource', 'tenant', 'user'] as const;

function namedIn(text: string): Named {
  const reading = readText(text);
  return Object.fromEntries(
    DETAILS.flatMap((key) => (reading[key] === undefined ? [] : [[key, reading[key]]])),
  );
}

test('row names are unique', () => expectUniqueNames(MESSAGES));

test.each(MESSAGES)('reads who and what: $name', ({ text, named }) => {
  expect(namedIn(text)).toEqual(named);
});

const ROWS: readonly { readonly name: string; readonly text: string; readonly named: Named }[] = [
  {
    name: 'block of the Conditional Access page',
    text: `Error Code: 53003\nApp name: Office365 Shell\nApp id: ${APPLICATION}\nDevice identifier: ${OTHER}\nSigned in as adele@contoso.example`,
    named: { applicationId: APPLICATION, applicationName: 'Office365 Shell', user: 'adele@contoso.example' },
  },
  {
    name: 'sign-in details of the portal',
    text: `User\tAdele Vance\nUsername\tadele@contoso.example\nUser ID\t${OTHER}\nApplication\tAzure Portal\nApplication ID\t${APPLICATION}\nResource\tWindows Azure Service Management API\nResource ID\t${RESOURCE}`,
    named: {
      user: 'adele@contoso.example',
      applicationId: APPLICATION,
      applicationName: 'Azure Portal',
      resource: RESOURCE,
    },
  },
  {
    name: 'application page of the portal',
    text: `Application (client) ID : ${APPLICATION}\nObject ID : ${OTHER}\nDirectory (tenant) ID : ${TENANT}`,
    named: { applicationId: APPLICATION, tenant: TENANT },
  },
  {
    name: 'sign-in record',
    text: JSON.stringify({
      userPrincipalName: 'adele@contoso.example',
      appId: APPLICATION,
      appDisplayName: 'Portal',
      resourceDisplayName: 'Microsoft Graph',
    }),
    named: {
      user: 'adele@contoso.example',
      applicationId: APPLICATION,
      applicationName: 'Portal',
      resource: 'Microsoft Graph',
    },
  },
  {
    name: 'pipeline',
    text: `  with:\n    client-id: ${APPLICATION}\n    tenant-id: ${TENANT}\n    subscription-id: ${OTHER}`,
    named: { applicationId: APPLICATION, tenant: TENANT },
  },
  {
    name: 'command line',
    text: 'az login -u adele@contoso.example --tenant contoso.onmicrosoft.com',
    named: { user: 'adele@contoso.example', tenant: 'contoso.onmicrosoft.com' },
  },
  {
    name: 'parameters of a request',
    text: `client_id=${APPLICATION}&resource=https%3A%2F%2Fgraph.contoso.example&login_hint=adele%40contoso.example`,
    named: {
      applicationId: APPLICATION,
      resource: 'https://graph.contoso.example',
      user: 'adele@contoso.example',
    },
  },
  {
    name: 'authority with a domain',
    text: 'https://login.microsoftonline.com/contoso.example/oauth2/token',
    named: { tenant: 'contoso.example' },
  },
  {
    name: 'authority for everybody',
    text: 'https://login.microsoftonline.com/common/oauth2/token',
    named: {},
  },
  { name: 'masked command line', text: 'az login -u "XXX@contoso.example" -t "XXX"', named: {} },
  { name: 'sender of a mail', text: 'From: Adele <adele@contoso.example>\nhelp please', named: {} },
];

test('row names of rows are unique', () => expectUniqueNames(ROWS));

test.each(ROWS)('reads rows and parameters: $name', ({ text, named }) => {
  expect(namedIn(text)).toEqual(named);
});
