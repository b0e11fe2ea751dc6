import type { Formats } from '../../i18n/formats.ts';
import { FIGURES, type FigureUnit } from '../../model/figure-registry.ts';
import type { FigureId } from '../../model/figures.ts';

/** Longer sums are shortened, so that a figure keeps to its place ("12 345 678 ₽" still fits). */
const LONGEST = 13;

/** `longest` is how many characters a sum of money has room for; a longer one is shortened, for a cut sum would be a false one. */
export function figureText(formats: Formats, id: FigureId, value: number | null, longest = LONGEST): string {
	return unitText(formats, FIGURES[id].unit, value, longest);
}

/** More of the approached than there are cannot come back: by how much more says nothing. */
export const cannotPay = (rate: number | null | undefined): boolean => rate != null && rate > 1;

/** A share of those approached, such as a break-even rate. */
export const rateText = (formats: Formats, rate: number | null | undefined): string => (cannotPay(rate) ? `>\u00a0${formats.share(1)}` : formats.share(rate));

/** A value as its unit is written on screen. */
function unitText(formats: Formats, unit: FigureUnit, value: number | null, longest = LONGEST): string {
	switch (unit) {
		case 'count':
			return formats.count(value);
		case 'money': {
			const text = formats.money(value);
			return text.length > longest ? formats.compactMoney(value) : text;
		}
		case 'shareOfApproached':
			return rateText(formats, value);
		case 'share':
		case 'sharePerYear':
			return formats.share(value);
		case 'days':
			return formats.days(value);
		case 'years':
			return formats.years(value);
		case 'perYear':
			return formats.decimal(value);
	}
}

/** The same in an explanation, with as many digits as there are. */
export function exactText(formats: Formats, unit: FigureUnit, value: number | null): string {
	switch (unit) {
		case 'money':
			return formats.moneyExact(value);
		case 'share':
		case 'shareOfApproached':
		case 'sharePerYear':
			return formats.shareExact(value);
		case 'perYear':
			return formats.decimal(value, 4);
		case 'years':
			return formats.decimal(value, 3);
		default:
			return unitText(formats, unit, value);
	}
}

export type Direction = 'more' | 'less';
export interface Delta {
	readonly direction: Direction;
	/** The size without a sign, as it is written; of shares in percentage points. */
	readonly size: string;
}

/** What changed against the baseline, as written on screen; null when nothing to be seen did, or when either side is unknown. */
export function deltaOf(formats: Formats, id: FigureId, value: number | null, baseline: number | null, points: (size: string) => string): Delta | null {
	if (value === null || baseline === null) return null;
	const difference = value - baseline;
	const share = FIGURES[id].unit.startsWith('share');
	const size = share ? points(formats.points(Math.abs(difference))) : figureText(formats, id, Math.abs(difference));
	const nothing = share ? points(formats.points(0)) : figureText(formats, id, 0);
	if (difference === 0 || size === nothing) return null;
	return { direction: difference > 0 ? 'more' : 'less', size };
}
