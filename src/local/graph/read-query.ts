/** Query options of a call, read. */
export interface GraphQuery {
  readonly filter?: string;
  readonly top: number;
  readonly skipToken?: string;
  readonly select?: readonly string[];
  readonly isOldestFirst: boolean;
}

const OPTIONS = ['$filter', '$top', '$skiptoken', '$select', '$orderby'];

/** Reads the query options; returns a sentence on what is wrong with them instead. */
export function readQuery(
  params: URLSearchParams,
  { maxTop, orderBy }: { maxTop: number; orderBy: string },
): GraphQuery | string {
  for (const name of new Set(params.keys())) {
    if (name.startsWith('$') && !OPTIONS.includes(name)) return `Query option '${name}' is not supported.`;
    if (params.getAll(name).length > 1) return `Query option '${name}' was specified more than once.`;
  }
  const top = params.get('$top') ?? String(maxTop);
  if (!/^\d{1,4}$/.test(top) || Number(top) < 1 || Number(top) > maxTop)
    return `Invalid page size specified: '${top}'. Must be between 1 and ${maxTop} inclusive.`;
  const [field, direction = 'asc'] = (params.get('$orderby') ?? `${orderBy} desc`).split(' ');
  if (field !== orderBy || !['asc', 'desc'].includes(direction)) return 'Invalid orderby clause';
  const filter = params.get('$filter');
  const skipToken = params.get('$skiptoken');
  const select = params.get('$select');
  return {
    top: Number(top),
    isOldestFirst: direction === 'asc',
    ...(filter === null ? {} : { filter }),
    ...(skipToken === null ? {} : { skipToken }),
    ...(select === null ? {} : { select: select.split(',').map((name) => name.trim()) }),
  };
}
