import { civilFromDay, type DayNumber } from '../kernel/days.ts';

/** How numbers and days are set in the language of a document. `{n}` stands for the number. */
export interface TypesetWords {
	readonly decimal: string;
	/** Between groups of three digits. */
	readonly group: string;
	/** With the sign of the currency. */
	readonly money: string;
	/** Decimals of the currency's small coin. */
	readonly coinDigits: number;
	readonly share: string;
	/** `{d}`, `{mon}`, `{mm}`, `{dd}`, `{y}` of a day. */
	readonly date: string;
	readonly dayAndMonth: string;
	/** Short names of the twelve months. */
	readonly months: readonly string[];
	/** Stands where a value is not known. */
	readonly unknown: string;
}

/** Values as texts. Every function answers with the word for the unknown to null, NaN and infinity. */
export interface Typesetter {
	count(value: number | null): string;
	/** Whole currency units; below 100 with the small coin, since there it matters. */
	money(value: number | null): string;
	/** A fraction as percent, `digits` decimals (1). */
	share(value: number | null, digits?: number): string;
	/** A fraction as percent with as many decimals as it has, three at most. */
	shareExact(value: number | null): string;
	/** `digits` decimals at most (2). */
	decimal(value: number | null, digits?: number): string;
	date(day: DayNumber | null): string;
	dayAndMonth(day: DayNumber | null): string;
	month(day: DayNumber): string;
}

const MINUS = '−';

export function typesetter(words: TypesetWords): Typesetter {
	const known = (value: number | null, show: (value: number) => string): string => (value === null || !Number.isFinite(value) ? words.unknown : show(value));
	/** `least` decimals always, `most` where they are there. */
	function plain(value: number, least: number, most: number): string {
		const [whole, fraction = ''] = roundedHalfUp(Math.abs(value), most).toFixed(most).split('.');
		const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, '');
		const grouped = whole.replace(/\B(?=(\d{3})+$)/g, words.group);
		const text = kept === '' ? grouped : grouped + words.decimal + kept;
		return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
	}
	const within = (frame: string, text: string): string => frame.replace('{n}', () => text);
	function money(value: number): string {
		const digits = Math.abs(value) < 100 && /[1-9]/.test(value.toFixed(words.coinDigits).split('.')[1] ?? '') ? words.coinDigits : 0;
		const text = plain(value, digits, digits);
		return text.startsWith(MINUS) ? MINUS + within(words.money, text.slice(1)) : within(words.money, text);
	}
	function day(frame: string, value: DayNumber): string {
		const { year, month, day: date } = civilFromDay(value);
		const two = (number: number): string => String(number).padStart(2, '0');
		const parts: Readonly<Record<string, string>> = { d: String(date), dd: two(date), mm: two(month), mon: words.months[month - 1], y: String(year) };
		return frame.replace(/\{(\w+)\}/g, (_, part: string) => parts[part]);
	}
	return {
		count: (value) => known(value, (number) => plain(number, 0, 0)),
		money: (value) => known(value, money),
		share: (value, digits = 1) => known(value, (number) => within(words.share, plain(number * 100, digits, digits))),
		shareExact: (value) => known(value, (number) => within(words.share, plain(number * 100, 0, 3))),
		decimal: (value, digits = 2) => known(value, (number) => plain(number, 0, digits)),
		date: (value) => known(value, (number) => day(words.date, number)),
		dayAndMonth: (value) => known(value, (number) => day(words.dayAndMonth, number)),
		month: (value) => day('{mon} {y}', value)
	};
}

/** Of a number as it is written, not as it is held: 1.005 is a half and goes up, though the nearest double lies below it. */
function roundedHalfUp(size: number, digits: number): number {
	const shifted = Number(`${size}e${digits}`);
	return Number.isFinite(shifted) ? Number(`${Math.round(shifted)}e-${digits}`) : size;
}
