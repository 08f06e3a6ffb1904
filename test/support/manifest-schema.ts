import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** As much of ajv as is used here. */
interface Validator {
  compile(schema: object): { (data: unknown): boolean; readonly errors?: readonly object[] | null };
}

/** Loads as `@microsoft/app-manifest` would: its own entry needs a newer Node than jest can give it (an ESM package). */
const loadBeside = createRequire(require.resolve('@microsoft/app-manifest/package.json'));

/**
 * Checks a manifest against the official schema of the version that it names, as `AppManifestUtils.validateAgainstSchema`
 * of `@microsoft/app-manifest` does, with the schema files of that package and no network. Returns one line a fault.
 */
export function findSchemaFaults(manifest: { readonly manifestVersion: string }): string[] {
  const path = `@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`;
  // Some versions hold `\a` in a pattern, which JavaScript does not know.
  const schema = JSON.parse(readFileSync(require.resolve(path), 'utf8').replace(/\\a/g, '\\x07')) as object;
  const { default: Ajv } = loadBeside('ajv-draft-04') as { default: new (options: object) => Validator };
  const { default: addFormats } = loadBeside('ajv-formats') as {
    default: (validator: Validator, formats: string[]) => void;
  };
  const validator = new Ajv({ allErrors: true, strictTypes: false });
  addFormats(validator, ['uri', 'email', 'regex']);
  const validate = validator.compile(schema);
  return validate(manifest) ? [] : (validate.errors ?? []).map((fault) => JSON.stringify(fault));
}
