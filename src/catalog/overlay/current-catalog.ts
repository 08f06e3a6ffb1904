import type { Catalog } from '../../core/ports';

/** A catalog that always answers from the one that `current` returns, for objects that keep a catalog. */
export function currentCatalog(current: () => Catalog): Catalog {
  return {
    entry: (code) => current().entry(code),
    known: (code) => current().known(code),
    related: (family, id) => current().related(family, id),
    family: (id) => current().family(id),
    compareGuide: (id) => current().compareGuide(id),
    compareGuideFor: (codes) => current().compareGuideFor(codes),
    playbook: (id) => current().playbook(id),
    link: (key) => current().link(key),
    path: (key) => current().path(key),
    get entries() {
      return current().entries;
    },
    get knownCodes() {
      return current().knownCodes;
    },
    get relatedEntries() {
      return current().relatedEntries;
    },
    get playbooks() {
      return current().playbooks;
    },
    get compareGuides() {
      return current().compareGuides;
    },
    get house() {
      return current().house;
    },
  };
}
