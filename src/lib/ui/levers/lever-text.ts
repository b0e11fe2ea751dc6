import { m } from '#lib/i18n/generated/messages.js';
import { parseNumber, type Formats } from '../../i18n/formats.ts';
import { isSwitch, LEVERS, type LeverName, type LeverRefusal, type LeverUnit } from '../../model/levers.ts';

const SHARES: ReadonlySet<LeverUnit> = new Set(['shareOfCycle', 'sharePerYear', 'shareOfAllClients', 'shareOfApproached', 'shareOfRevenue']);
export const isShare = (name: LeverName): boolean => SHARES.has(LEVERS[name].unit);
const MONEY: ReadonlySet<LeverUnit> = new Set(['moneyPerPurchase', 'moneyPerContact']);
export const isMoney = (name: LeverName): boolean => MONEY.has(LEVERS[name].unit);

/** The number as it stands in the field: shares in percent, without a sign; '' when unknown. */
export function fieldText(formats: Formats, name: LeverName, value: number | null): string {
	if (value === null) return '';
	return isShare(name) ? formats.decimal(value * 100) : formats.decimal(value);
}

/** Reads what was typed, with either decimal mark; null when it is no number. */
export function readField(formats: Formats, name: LeverName, text: string): number | null {
	return parseNumber(text, formats.locale, { share: isShare(name) });
}

/** The number with its sign, for titles, chips and explanations. */
export function leverText(formats: Formats, name: LeverName, value: number | null): string {
	if (isSwitch(name) && value !== null) return value === 1 ? m.levers_switch_on() : m.levers_switch_off();
	if (isShare(name)) return formats.shareExact(value);
	if (isMoney(name)) return formats.money(value);
	return LEVERS[name].unit === 'days' ? formats.days(value) : formats.decimal(value);
}

/** A refusal in words: what is wrong and what would do. */
export function refusalText(
	formats: Formats,
	name: LeverName,
	refusal: LeverRefusal,
	others: { sleepingAfter: number | null; lostAfter: number | null }
): string {
	const { min, max, minExclusive, preset, slider } = LEVERS[name];
	const show = (value: number | null) => leverText(formats, name, value);
	switch (refusal) {
		case 'notANumber':
			return m.levers_refused_notANumber({ example: fieldText(formats, name, preset ?? slider.from + slider.step) });
		case 'tooSmall':
			return minExclusive ? m.levers_refused_moreThan({ limit: show(min) }) : m.levers_refused_tooSmall({ limit: show(min) });
		case 'tooLarge':
			return m.levers_refused_tooLarge({ limit: show(max) });
		case 'notWhole':
			return m.levers_refused_notWhole();
		case 'notASwitch':
			return m.levers_refused_notASwitch();
		case 'lostBeforeSleeping':
			return name === 'sleepingAfter'
				? m.levers_refused_aboveLost({ limit: show(others.lostAfter) })
				: m.levers_refused_belowSleeping({ limit: show(others.sleepingAfter) });
	}
}
