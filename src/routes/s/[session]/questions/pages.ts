/**
 * One page of a long list; a page that is not there is the nearest that is.
 *
 * @example pageOf(['a', 'b', 'c'], '2', 2) // { page: 2, pages: 2, items: ['c'] }
 */
export function pageOf<Item>(all: readonly Item[], wanted: string | null, size: number) {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(wanted ?? 1)) || 1));
  return { page, pages, items: all.slice((page - 1) * size, page * size) };
}
