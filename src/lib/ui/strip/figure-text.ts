import type { Formats } from '../../i18n/formats.ts';
import type { FigureId } from '../../model/figures.ts';

/** How a figure is written: people, money, a share, days, years or a plain number. */
export const FIGURE_KIND: Readonly<Record<FigureId, 'count' | 'money' | 'share' | 'days' | 'years' | 'number'>> = {
	'clients.total': 'count',
	'clients.active': 'count',
	'clients.sleeping': 'count',
	'clients.lost': 'count',
	'clients.oneTime': 'count',
	'cycle.days': 'days',
	'cycle.pooledDays': 'days',
	'orders.count': 'count',
	'revenue.total': 'money',
	purchasesPerYear: 'number',
	averageCheck: 'money',
	'churn.rate': 'share',
	'lifetime.years': 'years',
	'forgone.topDown': 'money',
	'forgone.churn': 'money',
	'forgone.byClient': 'money',
	'worth.clients': 'count',
	'worth.value': 'money',
	'campaign.cost': 'money',
	'return.breakEvenRate': 'share'
};

/** Longer sums are shortened, so that a figure keeps to its place ("12 345 678 ₽" still fits). */
const LONGEST = 13;

export function figureText(formats: Formats, id: FigureId, value: number | null): string {
	switch (FIGURE_KIND[id]) {
		case 'count':
			return formats.count(value);
		case 'money': {
			const text = formats.money(value);
			return text.length > LONGEST ? formats.compactMoney(value) : text;
		}
		case 'share':
			return formats.share(value);
		case 'days':
			return formats.days(value);
		case 'years':
			return formats.years(value);
		case 'number':
			return formats.decimal(value);
	}
}

export type Direction = 'more' | 'less' | 'same';
export interface Delta {
	readonly direction: Direction;
	/** The size without a sign, as it is written; of shares in percentage points. */
	readonly size: string;
}

/** What changed against the baseline, as written on screen: a change too small to be seen is `same`. null when either side is unknown. */
export function deltaOf(formats: Formats, id: FigureId, value: number | null, baseline: number | null, points: (size: string) => string): Delta | null {
	if (value === null || baseline === null) return null;
	const difference = value - baseline;
	const share = FIGURE_KIND[id] === 'share';
	const size = share ? points(formats.points(Math.abs(difference))) : figureText(formats, id, Math.abs(difference));
	const nothing = share ? points(formats.points(0)) : figureText(formats, id, 0);
	if (difference === 0 || size === nothing) return { direction: 'same', size };
	return { direction: difference > 0 ? 'more' : 'less', size };
}
