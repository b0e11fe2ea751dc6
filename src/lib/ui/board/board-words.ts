import { m } from '#lib/i18n/generated/messages.js';
import { makeFormats, NO_CURRENCY, UNKNOWN, type Locale } from '../../i18n/formats.ts';
import { boardUnit, type BoardColumnId } from '../../model/board-figures.ts';
import type { RoomTotals } from '../../model/room-totals.ts';

/** What a column is called, and what must be said with it. */
export const COLUMN_WORDS: Readonly<Record<BoardColumnId, { readonly name: () => string; readonly note?: () => string }>> = {
	clients: { name: m.figures_clients_total },
	active: { name: m.figures_clients_active },
	sleeping: { name: m.figures_clients_sleeping },
	lost: { name: m.figures_clients_lost },
	forgone: { name: m.figures_forgone_topDown },
	breakEven: { name: m.figures_return_breakEvenRate, note: m.figures_strip_ofApproached },
	payback: { name: m.board_payback, note: m.board_payback_unit },
	cycle: { name: m.figures_cycle_days },
	worthClients: { name: m.figures_worth_clients, note: m.figures_summary_gross_mark },
	worthValue: { name: m.figures_worth_value, note: m.figures_summary_gross_mark }
};

/** A value of a column; `currency` of whoever it is of: money of several is never one. */
export function valueText(locale: Locale, column: BoardColumnId, value: number | 'never' | null, currency: string | null): string {
	if (value === 'never') return m.board_never();
	if (value === null) return UNKNOWN;
	const formats = makeFormats(locale, currency || NO_CURRENCY);
	switch (boardUnit(column)) {
		case 'count':
			return formats.count(value);
		case 'money':
			return formats.money(value);
		case 'days':
			return formats.days(value);
		case 'months':
			return formats.decimal(value, 1);
		case 'share':
			return formats.share(value);
		case 'shareOfApproached':
			return formats.shareExact(Math.round(value * 1000) / 1000);
	}
}

/** The code of a currency, or that none is stated. */
export const currencyName = (currency: string): string => currency || m.board_no_currency();

/** What is said of a participant's clients beside a picture; null: none of them is invented, or it is not known. */
export const sampleMark = ({ sample }: RoomTotals): string | null =>
	sample === 'all' ? m.board_sample_mark_all() : sample === 'some' ? m.board_sample_mark_some() : null;

/** The same with what follows from it, and that it is not known. */
export const sampleNote = ({ sample }: RoomTotals): string | null => (sample === 'none' ? null : SAMPLE_NOTES[sample ?? 'unknown']());

const SAMPLE_NOTES = { all: m.board_sample_all, some: m.board_sample_some, unknown: m.board_sample_unknown } as const;
