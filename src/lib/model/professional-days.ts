import { dayFromCivil, type DayNumber } from '../kernel/days.ts';

/**
 * When a professional day falls: a date of the year; the n-th weekday of a month (Sunday 0 … Saturday 6), −1 the last; or the n-th day of the year, which
 * in a leap year is a date earlier.
 */
type YearlyDate =
	{ readonly month: number; readonly day: number } | { readonly month: number; readonly weekday: number; readonly nth: number } | { readonly ofYear: number };

interface Profession {
	/** Words that name it, in English, Russian and Ukrainian; a dash at the end: any ending. Small letters, е for ё, ' for every apostrophe. */
	readonly words: readonly string[];
	/** By country; `any`: kept all over the world. A country that is not named keeps none that is known. */
	readonly days: Readonly<Record<string, YearlyDate>>;
}

const on = (month: number, day: number): YearlyDate => ({ month, day });
const sunday = (nth: number, month: number): YearlyDate => ({ month, weekday: 0, nth });
const LAST = -1;

/** Ids of professions whose holiday is known. The more special before the more general: a nurse is no doctor. */
export const PROFESSION_IDS = [
	'nurse',
	'vet',
	'pharmacist',
	'doctor',
	'teacher',
	'programmer',
	'accountant',
	'lawyer',
	'driver',
	'hairdresser',
	'cook',
	'trade',
	'police',
	'soldier',
	'rescuer',
	'banker',
	'journalist',
	'photographer',
	'translator',
	'psychologist',
	'librarian',
	'architect',
	'builder',
	'energy',
	'railway',
	'miner',
	'geologist',
	'scientist',
	'tourism'
] as const;
export type ProfessionId = (typeof PROFESSION_IDS)[number];

/**
 * Professional days as the countries' own decrees or the world's bodies set them. Only what is well established stands here: a wrong congratulation is worse than none.
 */
const PROFESSIONS: Readonly<Record<ProfessionId, Profession>> = {
	nurse: { words: ['nurse', 'медсестр-', 'медицинская сестра', 'медбрат-', 'медична сестра'], days: { any: on(5, 12) } },
	vet: {
		words: ['vet', 'veterinar-', 'ветеринар-', 'ветврач-', 'ветлікар-'],
		days: { RU: on(8, 31), UA: on(8, 12), any: { month: 4, weekday: 6, nth: LAST } }
	},
	pharmacist: { words: ['pharmac-', 'фармацевт-', 'провизор-', 'аптекар-', 'провізор-'], days: { any: on(9, 25) } },
	doctor: {
		words: ['doctor', 'physician', 'surgeon', 'dentist', 'medic', 'врач-', 'доктор', 'медик-', 'хирург-', 'стоматолог-', 'терапевт-', 'лікар-', 'хірург-'],
		days: { RU: sunday(3, 6), BY: sunday(3, 6), KZ: sunday(3, 6), UA: on(7, 27) }
	},
	teacher: {
		words: ['teacher', 'учител-', 'преподавател-', 'педагог-', 'вчител-', 'викладач-'],
		days: { RU: on(10, 5), UA: sunday(1, 10), BY: sunday(1, 10), any: on(10, 5) }
	},
	programmer: { words: ['programmer', 'developer', 'software', 'программист-', 'разработчик-', 'програміст-', 'розробник-'], days: { any: { ofYear: 256 } } },
	accountant: { words: ['accountant', 'bookkeeper', 'бухгалтер-'], days: { RU: on(11, 21), UA: on(7, 16), any: on(11, 10) } },
	lawyer: { words: ['lawyer', 'юрист-', 'адвокат-'], days: { RU: on(12, 3), UA: on(10, 8), BY: sunday(1, 12) } },
	driver: {
		words: ['driver', 'trucker', 'водител-', 'водитель', 'шофер-', 'автомобилист-', 'таксист-', 'дальнобойщик-', 'водій', 'водія', 'далекобійник-'],
		days: { RU: sunday(LAST, 10), UA: sunday(LAST, 10), BY: sunday(LAST, 10) }
	},
	hairdresser: { words: ['hairdresser', 'barber', 'парикмахер-', 'барбер-', 'перукар-'], days: { RU: on(9, 13), UA: on(9, 13) } },
	cook: { words: ['cook', 'chef', 'повар-', 'кулинар-', 'кухар-', 'кулінар-'], days: { any: on(10, 20) } },
	trade: {
		words: ['shop assistant', 'salesperson', 'salesman', 'продавец', 'продавц-', 'торгов-', 'продавець'],
		days: { RU: { month: 7, weekday: 6, nth: 4 }, UA: sunday(LAST, 7) }
	},
	police: {
		words: ['police-', 'полицейск-', 'полиция', 'полици-', 'поліцейськ-', 'поліці-'],
		days: { RU: on(11, 10), UA: on(7, 4), KZ: on(6, 23), BY: on(3, 4) }
	},
	soldier: {
		words: ['soldier', 'serviceman', 'officer', 'military', 'военный', 'военнослужащ-', 'офицер-', 'військов-', 'офіцер-'],
		days: { RU: on(2, 23), BY: on(2, 23), KZ: on(5, 7), UA: on(12, 6) }
	},
	rescuer: {
		words: ['rescuer', 'firefighter', 'fireman', 'спасател-', 'мчс', 'рятувальник-', 'дснс'],
		days: { RU: on(12, 27), UA: on(9, 17), KZ: on(10, 19) }
	},
	banker: { words: ['banker', 'банкир-', 'банковск-', 'банкір-', 'банківськ-'], days: { RU: on(12, 2), UA: on(5, 20) } },
	journalist: { words: ['journalist', 'журналист-', 'журналіст-'], days: { RU: on(1, 13), UA: on(6, 6), KZ: on(6, 28) } },
	photographer: { words: ['photographer', 'фотограф-'], days: { any: on(8, 19) } },
	translator: { words: ['translator', 'interpreter', 'переводчик-', 'переводчиц-', 'перекладач-'], days: { any: on(9, 30) } },
	psychologist: { words: ['psychologist', 'психолог-'], days: { RU: on(11, 22), UA: on(4, 23) } },
	librarian: { words: ['librarian', 'библиотекар-', 'бібліотекар-'], days: { RU: on(5, 27), UA: on(9, 30), BY: on(9, 15), KZ: on(10, 24) } },
	architect: { words: ['architect', 'архитектор-', 'архітектор-'], days: { UA: on(7, 1), any: { month: 10, weekday: 1, nth: 1 } } },
	builder: {
		words: ['builder', 'construction worker', 'строител-', 'прораб-', 'будівельник-', 'виконроб-'],
		days: { RU: sunday(2, 8), UA: sunday(2, 8), BY: sunday(2, 8), KZ: sunday(2, 8) }
	},
	energy: { words: ['power engineer', 'энергетик-', 'енергетик-'], days: { RU: on(12, 22), UA: on(12, 22), BY: on(12, 22), KZ: on(12, 22) } },
	railway: {
		words: ['railway-', 'railroad-', 'железнодорожник-', 'ржд', 'залізничник-', 'укрзалізниц-'],
		days: { RU: sunday(1, 8), BY: sunday(1, 8), KZ: sunday(1, 8), UA: on(11, 4) }
	},
	miner: { words: ['miner', 'шахтер-', 'горняк-', 'шахтар-', 'гірник-'], days: { RU: sunday(LAST, 8), UA: sunday(LAST, 8), KZ: sunday(LAST, 8) } },
	geologist: { words: ['geologist', 'геолог-'], days: { RU: sunday(1, 4), UA: sunday(1, 4), KZ: sunday(1, 4) } },
	scientist: {
		words: ['scientist', 'ученый', 'научный сотрудник', 'вчений', 'науковець', 'науков-'],
		days: { RU: on(2, 8), UA: { month: 5, weekday: 6, nth: 3 }, KZ: on(4, 12) }
	},
	tourism: { words: ['travel agent', 'tour guide', 'турагент-', 'экскурсовод-', 'екскурсовод-', 'гид', 'гід'], days: { any: on(9, 27) } }
};

const source = (word: string): string => (word.endsWith('-') ? word.slice(0, -1) : String.raw`${word}(?!\p{L})`);
const PATTERNS: readonly (readonly [ProfessionId, RegExp])[] = PROFESSION_IDS.map((id) => [
	id,
	new RegExp(String.raw`(?<!\p{L})(?:${PROFESSIONS[id].words.map(source).join('|')})`, 'u')
]);

const named = new Map<string, ProfessionId | null>();

/** The profession a client's text names; null where none is known. Texts repeat, so each is looked at once. */
export function professionNamed(text: string): ProfessionId | null {
	let id = named.get(text);
	if (id === undefined) {
		const plain = text.toLowerCase().replaceAll('ё', 'е');
		id = PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
		named.set(text, id);
	}
	return id;
}

/** The first holiday of the profession from `from` on, as the country keeps it, else as all the world does; null where neither is known. */
export function nextProfessionalDay(id: ProfessionId, country: string | null, from: DayNumber, yearOfFrom: number): DayNumber | null {
	const { days } = PROFESSIONS[id];
	const date = (country !== null && Object.hasOwn(days, country) ? days[country] : undefined) ?? days.any;
	if (!date) return null;
	const thisYear = dayInYear(date, yearOfFrom);
	return thisYear >= from ? thisYear : dayInYear(date, yearOfFrom + 1);
}

function dayInYear(date: YearlyDate, year: number): DayNumber {
	if ('ofYear' in date) return dayFromCivil(year, 1, 1)! + date.ofYear - 1;
	if ('day' in date) return dayFromCivil(year, date.month, date.day)!;
	const { month, weekday, nth } = date;
	if (nth > 0) {
		const first = dayFromCivil(year, month, 1)!;
		return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
	}
	const last = (month === 12 ? dayFromCivil(year + 1, 1, 1)! : dayFromCivil(year, month + 1, 1)!) - 1;
	return last - ((weekdayOf(last) - weekday + 7) % 7);
}

/** Sunday 0. 1970-01-01 was a Thursday. */
const weekdayOf = (day: DayNumber): number => (((day + 4) % 7) + 7) % 7;
