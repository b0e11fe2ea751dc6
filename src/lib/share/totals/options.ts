import type { ShareOptions } from '../options.ts';

/** `named`: with the plan's name in it, or anonymous. */
export const TOTALS_OPTIONS = { named: { kind: 'switch', preset: true } } as const satisfies ShareOptions;

export interface TotalsWords {
	/** What the file is called, behind the plan's name. */
	readonly title: string;
}
