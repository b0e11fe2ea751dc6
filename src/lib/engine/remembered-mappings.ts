/** How a person's decision about a source is kept for the next one with the same headers; the list itself is the page's. */
export { headerKey, remembered } from '../intake/mapping/remember.ts';
export type { RememberedMapping } from '../intake/types.ts';
