import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { HOLIDAY_WORDS, SOLEMN } from './holiday-words.ts';

// npm install --prefix .tmp/holidays date-holidays@3.37.0
// node scripts/make-holidays.ts .tmp/holidays/node_modules/date-holidays
// writes the public holidays anew. The package is wanted here only, once in some years, so the project does not depend on it.

const COUNTRIES = ['RU', 'UA', 'KZ', 'BY', 'PL', 'DE', 'GB', 'US', 'GE', 'AM', 'AZ', 'MD', 'UZ', 'LT', 'LV', 'EE', 'CZ', 'IL', 'TR', 'BG'];
const FIRST_YEAR = 2024;
const LAST_YEAR = 2032;
const MS_PER_DAY = 86_400_000;

interface Names {
	readonly [language: string]: string;
}
interface Found {
	readonly date: string;
	readonly start: Date;
	readonly end: Date;
	readonly type: string;
	readonly rule: string;
	readonly substitute?: boolean;
}
interface Source {
	readonly version: string;
	readonly holidays: Readonly<Record<string, { readonly days: Readonly<Record<string, { readonly _name?: string; readonly name?: Names }>> }>>;
	readonly names: Readonly<Record<string, { readonly name: Names }>>;
}

const folder = resolve(process.argv[2] ?? '');
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
const source = JSON.parse(readFileSync(join(folder, 'data/holidays.json'), 'utf8')) as Source;
const loaded = createRequire(join(folder, 'package.json'))(folder) as { default?: unknown };
const Holidays = (loaded.default ?? loaded) as new (country: string) => { getHolidays(year: number): readonly Found[] };

/**
 * Against the source: Ukraine keeps 8 May in place of 9 May since 2024 (law 3107-IX); Armenia's 24 April remembers the victims of genocide, and is no Mother's Day.
 * null: no holiday.
 */
function corrected(country: string, english: string, day: string): { english: string; day: string } | null {
	const monthDay = day.slice(5);
	if (country === 'AM' && monthDay === '04-24') return { english: 'Genocide Remembrance Day', day };
	if (country === 'UA' && english === 'Victory Day') {
		return monthDay === '05-09' ? { english: 'Day of Remembrance and Victory', day: `${day.slice(0, 5)}05-08` } : null;
	}
	return { english, day };
}

/** Without a fall-back to another language: a name that is not there is ''. */
function namesOf(country: string, { rule }: Found): Names {
	const rules = source.holidays[country].days[rule] ?? {};
	return { ...(rules._name ? source.names[rules._name]?.name : {}), ...rules.name };
}

/** 'yyyy-mm-dd' of every day it lasts. */
function daysOf({ date, start, end }: Found): string[] {
	const first = Date.parse(date.slice(0, 10));
	const length = Math.max(1, Math.ceil((end.getTime() - start.getTime()) / MS_PER_DAY - 0.1));
	return Array.from({ length }, (_, i) => new Date(first + i * MS_PER_DAY).toISOString().slice(0, 10));
}

const words: [en: string, ru: string, uk: string][] = [['', '', '']];
const numberOf = new Map<string, number>();
function numberOfName(en: string, names: Names): number {
	const known = HOLIDAY_WORDS[en];
	const triple: [string, string, string] = [en, known?.ru ?? names.ru ?? '', known?.uk ?? names.uk ?? ''];
	const key = triple.join('|');
	let number = numberOf.get(key);
	if (number === undefined) {
		number = words.push(triple) - 1;
		numberOf.set(key, number);
	}
	return number;
}

const YEARS = LAST_YEAR - FIRST_YEAR + 1;
const lines: [country: string, holidays: string[]][] = COUNTRIES.map((country) => {
	const days = new Map<string, Set<string>>();
	const calendar = new Holidays(country);
	for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
		for (const found of calendar.getHolidays(year)) {
			if (found.type !== 'public') continue;
			const names = namesOf(country, found);
			for (const day of daysOf(found)) {
				const entry = corrected(country, names.en ?? '', day);
				if (!entry) continue;
				// A day off in place of a holiday that falls on a weekend has no name: nobody sends wishes for it.
				const number = found.substitute ? 0 : numberOfName(entry.english, names);
				const key = `${SOLEMN.has(entry.english) && number > 0 ? '*' : ''}${number}`;
				days.set(key, (days.get(key) ?? new Set()).add(entry.day));
			}
		}
	}
	return [country, Array.from(days, ([name, ofName]) => `${name}:${packed([...ofName].sort())}`)];
});

/** 'mmdd' of those that come every year, 'yymmdd' of the others. */
function packed(days: readonly string[]): string {
	const times = new Map<string, number>();
	for (const day of days) times.set(day.slice(5), (times.get(day.slice(5)) ?? 0) + 1);
	const everyYear = [...times].filter(([, count]) => count === YEARS).map(([monthDay]) => monthDay);
	const rest = days.filter((day) => !everyYear.includes(day.slice(5)));
	return [...everyYear.map((monthDay) => monthDay.replace('-', '')), ...rest.map((day) => day.slice(2).replaceAll('-', ''))].join();
}

const header = `// Written by scripts/make-holidays.ts from date-holidays ${version}, https://github.com/commenthol/date-holidays. Not to be changed by hand.
// The data are available under CC BY-SA 3.0, http://creativecommons.org/licenses/by-sa/3.0/, and rely on Wikipedia articles that the source names; this file is
// shared under the same licence. Changed against the source: 8 May in Ukraine, 24 April in Armenia, and names in Russian and Ukrainian
// that it lacks.
`;
await write(
	'../src/lib/model/holidays/days.ts',
	`${header}
/**
 * Public holidays of whole countries: 'number of the name:days'. A day is mmdd, in every year, or yymmdd, of ${FIRST_YEAR}–${LAST_YEAR}. Number 0 is a day off in
 * place of a holiday; * marks days of mourning or fasting.
 */
export const HOLIDAYS_OF_COUNTRIES: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(Object.fromEntries(lines))};
`
);
await write(
	'../src/lib/i18n/holiday-names.ts',
	`${header}
/** By number: in English, Russian, Ukrainian; '' where no name is known. */
export const HOLIDAY_NAMES: readonly (readonly [en: string, ru: string, uk: string])[] = ${JSON.stringify(words)};
`
);

async function write(path: string, text: string): Promise<void> {
	const url = new URL(path, import.meta.url);
	writeFileSync(url, await format(text, { ...(await resolveConfig(url)), parser: 'typescript' }));
}
