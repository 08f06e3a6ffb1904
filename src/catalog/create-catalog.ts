import type { Catalog } from '../core/ports';
import type { CatalogData } from './catalog-data';

/** Look-ups over catalog data. Nothing is copied: entries come back as they stand in `data`. */
export function createCatalog(data: CatalogData): Catalog {
  const entries = new Map(data.entries.map((entry) => [entry.code, entry]));
  const known = new Map(data.known.map((code) => [code.code, code]));
  const related = new Map(data.related.map((entry) => [`${entry.family} ${entry.id.toLowerCase()}`, entry]));
  const families = new Map(data.families.map((family) => [family.id, family]));
  const compare = new Map(data.compare.map((guide) => [guide.id, guide]));
  const playbooks = new Map(data.playbooks.map((playbook) => [playbook.id, playbook]));
  const links = new Map(data.links.map((link) => [link.key, link]));
  const paths = new Map(data.paths.map((path) => [path.key, path]));
  return {
    entry: (code) => entries.get(code),
    known: (code) => known.get(code),
    related: (family, id) => related.get(`${family} ${id.toLowerCase()}`),
    family: (id) => families.get(id),
    compareGuide: (id) => compare.get(id),
    compareGuideFor: (codes) =>
      data.compare.find((guide) => codes.every((code) => guide.codes.includes(code))) ??
      data.compare.find((guide) => codes.some((code) => guide.codes.includes(code))),
    playbook: (id) => playbooks.get(id),
    link: (key) => links.get(key),
    path: (key) => paths.get(key),
    entries: data.entries,
    knownCodes: data.known,
    relatedEntries: data.related,
    playbooks: data.playbooks,
    compareGuides: data.compare,
  };
}
