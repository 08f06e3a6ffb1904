import type { Template } from 'adaptivecards-templating';
import { SignpostError } from '../errors';
import type { Element } from './elements';

/** An expanded card; its body holds places (`slot-…`, `says`) that are filled per message. */
export interface Skeleton {
  readonly card: Readonly<Record<string, unknown>>;
  readonly body: readonly Element[];
  readonly actions: readonly Element[];
}

/** Expands templates by name. */
export interface TemplateEngine {
  /** Throws a SignpostError (`CARD_INVALID`). */
  expand(name: string, data: Readonly<Record<string, unknown>>): Skeleton;
}

/** Expands the templates of `cards/`. Each is compiled once, on first use. */
export function createTemplateEngine(templates: ReadonlyMap<string, unknown>): TemplateEngine {
  const compiled = new Map<string, Template>();
  return {
    expand: (name, data) => {
      try {
        let template = compiled.get(name);
        if (!template) {
          template = new (loadEngine().Template)(templates.get(name) as object);
          compiled.set(name, template);
        }
        const { body, actions, ...card } = template.expand({ $root: data }) as Record<string, unknown>;
        return { card, body: (body ?? []) as Element[], actions: (actions ?? []) as Element[] };
      } catch (cause) {
        throw new SignpostError('CARD_INVALID', `Template ${name}.`, { cause });
      }
    },
  };
}

/**
 * Loads the package that expands templates, which is a quarter of all that Signpost loads. A first answer from a card
 * that was built ahead does not wait for it.
 */
export function loadEngine(): typeof import('adaptivecards-templating') {
  return require('adaptivecards-templating') as typeof import('adaptivecards-templating');
}
