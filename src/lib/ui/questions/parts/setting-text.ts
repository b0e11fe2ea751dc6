import { m } from '#lib/i18n/generated/messages.js';
import { parseNumber, type Formats } from '../../../i18n/formats.ts';
import type { NumberRefusal } from '../../../model/number-range.ts';
import type { NumberSetting, SettingUnit } from '../../../model/settings.ts';

const SHARES: ReadonlySet<SettingUnit> = new Set([
	'share',
	'shareOfApproached',
	'shareOfCycle',
	'sharePerYear',
	'shareOfAllClients',
	'shareOfRevenue'
] satisfies SettingUnit[]);
const MONEY: ReadonlySet<SettingUnit> = new Set(['money', 'moneyPerPurchase', 'moneyPerContact', 'moneyPerHour'] satisfies SettingUnit[]);

/** The number as it stands in its field: shares in percent, without a sign; '' when unknown. */
export function settingFieldText(formats: Formats, unit: SettingUnit, value: number | null): string {
	if (value === null) return '';
	return SHARES.has(unit) ? formats.decimal(value * 100, 3) : formats.decimal(value);
}

/** Reads what was typed, with either decimal mark; null when it is no number. */
export const readSetting = (formats: Formats, unit: SettingUnit, text: string): number | null => parseNumber(text, formats.locale, { share: SHARES.has(unit) });

/** The number with its sign, for titles and refusals. */
export function settingValueText(formats: Formats, unit: SettingUnit, value: number | null): string {
	if (SHARES.has(unit)) return formats.shareExact(value);
	if (MONEY.has(unit)) return formats.money(value);
	return unit === 'days' ? formats.days(value) : unit === 'years' ? formats.years(value) : formats.decimal(value);
}

/** What stands behind the field; '' where the label says it. */
export function unitText(formats: Formats, unit: SettingUnit): string {
	if (SHARES.has(unit)) return '%';
	switch (unit) {
		case 'moneyPerHour':
			return m.questions_unit_hour({ currency: formats.currencySymbol });
		case 'money':
		case 'moneyPerPurchase':
		case 'moneyPerContact':
			return formats.currencySymbol;
		case 'days':
			return m.questions_unit_days();
		case 'minutes':
			return m.questions_unit_minutes();
		case 'months':
			return m.questions_unit_months();
		case 'perDay':
			return m.questions_unit_perDay();
		case 'perYear':
			return m.questions_unit_perYear();
		default:
			return '';
	}
}

/** A refusal in words: what is wrong and what would do. */
export function settingRefusalText(formats: Formats, { unit, min, max, minExclusive, preset }: NumberSetting, refusal: NumberRefusal): string {
	if (refusal === 'notANumber') {
		const least = Math.max(0, min);
		return m.levers_refused_notANumber({ example: settingFieldText(formats, unit, preset ?? (minExclusive && least === min ? min + 1 : least)) });
	}
	if (refusal === 'notWhole') return m.levers_refused_notWhole();
	if (refusal === 'tooLarge') return m.levers_refused_tooLarge({ limit: settingValueText(formats, unit, max) });
	const limit = settingValueText(formats, unit, min);
	return minExclusive ? m.levers_refused_moreThan({ limit }) : m.levers_refused_tooSmall({ limit });
}
