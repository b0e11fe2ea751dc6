import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../../i18n/formats.ts';
import { HOLIDAY_NAMES } from '../../../i18n/holiday-names.ts';
import type { PublicHoliday } from '../../../state/contract.ts';

/** A holiday with its date; one that has no name in the language on screen is called by a neutral word. */
export function holidayName({ name, day }: PublicHoliday, formats: Formats): string {
	const [en, ru, uk] = HOLIDAY_NAMES[name];
	const words = { en, ru, uk }[formats.locale] || m.occasions_some_holiday();
	return m.occasions_holiday_on({ holiday: words, date: formats.dayAndMonth(day) });
}
