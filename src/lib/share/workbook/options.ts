import type { ShareOptions } from '../options.ts';

/** A workbook holds the whole plan. */
export const WORKBOOK_OPTIONS = {} as const satisfies ShareOptions;
