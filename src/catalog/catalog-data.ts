import type {
  CatalogEntry,
  CompareGuide,
  Family,
  KnownCode,
  Link,
  Playbook,
  PortalPath,
  RelatedEntry,
} from '../core/entry';

/** Everything the catalog knows, as plain data: what `npm run build` writes and production loads. */
export interface CatalogData {
  readonly entries: readonly CatalogEntry[];
  readonly families: readonly Family[];
  readonly known: readonly KnownCode[];
  readonly related: readonly RelatedEntry[];
  readonly compare: readonly CompareGuide[];
  readonly playbooks: readonly Playbook[];
  readonly links: readonly Link[];
  readonly paths: readonly PortalPath[];
}
