import { MediaQuery } from 'svelte/reactivity';

/** A phone held upright: two columns, and a tap opens the row. */
export const narrow = new MediaQuery('max-width: 640px', false);
