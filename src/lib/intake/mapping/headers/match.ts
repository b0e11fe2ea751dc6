import { currencyOfText } from '../../normalize/currencies.ts';
import { cleanText } from '../../../kernel/text.ts';
import { en } from './en.ts';
import type { Meaning } from './meanings.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

/** One line a language. */
const LANGUAGES = [en, ru, uk];

interface Phrase {
	readonly meaning: Meaning;
	readonly text: string;
	readonly words: readonly string[];
	/** A bit for each letter of the text. */
	readonly letters: number;
	/** Its place in its list; less than a point in all. */
	readonly handicap: number;
}

const PHRASES: readonly Phrase[] = LANGUAGES.flatMap(({ words: language }) =>
	(Object.entries(language) as [Meaning, readonly string[]][]).flatMap(([meaning, texts]) =>
		texts.map((text, i) => ({ meaning, text, words: text.split(' '), letters: lettersOf(text), handicap: i / 1000 }))
	)
);

const PHRASES_OF_TEXT = indexed(({ text }) => text);
const PHRASES_OF_FIRST_STEM = indexed(({ words }) => stemOf(words[0]));

/** A word of more than four letters without its ending. */
function stemOf(word: string): string {
	return word.length > 4 ? word.replace(/(?:[аеиоуыэюяіїєйь]+|s)$/u, '') : word;
}

function indexed<K>(keyOf: (phrase: Phrase) => K): ReadonlyMap<K, readonly Phrase[]> {
	const index = new Map<K, Phrase[]>();
	for (const phrase of PHRASES) {
		const key = keyOf(phrase);
		const of = index.get(key);
		if (of) of.push(phrase);
		else index.set(key, [phrase]);
	}
	return index;
}

/** One word of these among others says little: "name of the deal", "city of the client", "status of the delivery". */
const WHOLE_ONLY: ReadonlySet<Meaning> = new Set([
	'name',
	'otherText',
	'status',
	'cost',
	'manager',
	'segment',
	'wholesale',
	'profession',
	'address',
	'trialDate',
	'notes',
	'list.bonusBalance',
	'list.debt',
	'list.name',
	'list.notes',
	'list.segment'
]);

const NAMES_A_CLIENT: ReadonlySet<Meaning> = new Set(['client', 'clientId', 'name', 'list.name']);
/** Beside a word for the client these say what of the client the column tells, not who it is: "customer city", "client: phone". */
const OF_THE_CLIENT: ReadonlySet<string> = new Set(
	PHRASES.filter(({ meaning, words }) => !NAMES_A_CLIENT.has(meaning) && words.length === 1).map(({ text }) => text)
);

/** What a person or a place that is not the client may have just as well. */
const ANYONE_HAS: ReadonlySet<Meaning> = new Set([...NAMES_A_CLIENT, 'phone', 'email', 'messenger', 'address', 'birthday']);
const SOMEONE_ELSE: ReadonlySet<string> = new Set(LANGUAGES.flatMap(({ someoneElse }) => someoneElse));

/** A share of something is not the thing: "margin, %". */
const MONEY: ReadonlySet<Meaning> = new Set(['amount', 'total', 'unitPrice', 'cost', 'margin', 'debt', 'list.debt', 'bonusBalance', 'list.bonusBalance']);
const SHARES: ReadonlySet<string> = new Set(['%', 'percent', 'percentage', 'pct', 'процент', 'проценты', 'відсоток', 'відсотки']);

/** Short forms and what they stand for. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
	[/(?<!\p{L})(?:кол во|к во|кол)(?!\p{L})/gu, 'количество'],
	[/(?<!\p{L})(?:к сть|кільк)(?!\p{L})/gu, 'кількість']
];

/** How far a header speaks for a meaning; an exact phrase has EXACT or a little more, everything less sure is below. */
export type Scores = ReadonlyMap<Meaning, number>;
export const EXACT = 100;
/** Less speaks for nothing. */
export const LEAST = 30;

/** What a header can mean, in any of the languages, small misspellings forgiven. */
export function meaningsOf(header: string): Scores {
	const text = normalizeHeader(header);
	const scores = new Map<Meaning, number>();
	if (text === '' || text.length > 60) return scores;
	const words = text.split(' ');
	const isOfSomeoneElse = words.length > 1 && words.some((word) => SOMEONE_ELSE.has(word));
	const isShare = words.some((word) => SHARES.has(word));
	const raise = (meaning: Meaning, score: number): void => {
		if ((isShare && MONEY.has(meaning)) || (isOfSomeoneElse && ANYONE_HAS.has(meaning))) return;
		if (score > (scores.get(meaning) ?? 0)) scores.set(meaning, score);
	};
	const exact = PHRASES_OF_TEXT.get(text) ?? [];
	for (const { meaning, handicap } of exact) raise(meaning, EXACT + 1 - handicap);
	for (const word of words) for (const phrase of PHRASES_OF_FIRST_STEM.get(stemOf(word)) ?? []) raise(phrase.meaning, wordScore(words, phrase));
	// A word that is known is no misspelling of another: «менеджер» and «мессенджер».
	if (exact.length === 0) {
		const letters = lettersOf(text);
		for (const phrase of PHRASES) raise(phrase.meaning, misspellingScore(text, letters, phrase));
	}
	if (isOfSomeoneElse) raise('otherText', LEAST);
	return scores;
}

/** What follows so many letters belongs to no name of a column. */
const LONGEST_HEADER = 500;

/** Lower case, ё as е, apostrophes gone, notes in brackets and a currency at the end gone, camelCase and snake_case as words; % stays. */
function normalizeHeader(header: string): string {
	const spaced = cleanText(header.slice(0, LONGEST_HEADER))
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll})/gu, '$1 $2');
	const lower = spaced
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/['’ʼ`]/g, '')
		.replace(/%/g, ' % ')
		.replace(/\([^)%]*\)|\[[^\]%]*\]/g, ' ');
	const words = lower.replace(/[^\p{L}\p{N}№%$€₽₴₸]+/gu, ' ').trim();
	return SHORT_FORMS.reduce((text, [short, full]) => text.replace(short, full), withoutCurrency(words));
}

function withoutCurrency(words: string): string {
	const at = words.lastIndexOf(' ');
	return at > 0 && currencyOfText(words.slice(at + 1)) ? words.slice(0, at) : words;
}

function misspellingScore(text: string, letters: number, phrase: Phrase): number {
	const allowed = phrase.text.length >= 9 ? 2 : phrase.text.length >= 5 ? 1 : 0;
	if (allowed === 0 || Math.abs(text.length - phrase.text.length) > allowed || bitCount(letters ^ phrase.letters) > 2 * allowed) return 0;
	const distance = editDistance(text, phrase.text, allowed);
	return distance <= allowed ? 90 - 10 * distance - phrase.handicap : 0;
}

/** A bit for each letter, some sharing one: texts that differ by one slip differ in two bits at most. */
function lettersOf(text: string): number {
	let bits = 0;
	for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31);
	return bits;
}

function bitCount(bits: number): number {
	let count = 0;
	for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
	return count;
}

/** Several words in other forms: «Заказы: последний», "purchases, first". One alone would say too little. */
function sameStems(words: readonly string[], phrase: Phrase): boolean {
	if (phrase.words.length < 2) return false;
	const stems = words.map(stemOf);
	return phrase.words.every((word) => stems.includes(stemOf(word)));
}

/** The phrase's words stand among others. */
function wordScore(words: readonly string[], phrase: Phrase): number {
	if (phrase.text.length < 3 || words.length > 6 || words.length < phrase.words.length) return 0;
	if (phrase.words.length === 1 && WHOLE_ONLY.has(phrase.meaning)) return 0;
	if (!phrase.words.every((word) => words.includes(word)) && !sameStems(words, phrase)) return 0;
	if (phrase.meaning === 'client' && words.some((word) => OF_THE_CLIENT.has(word))) return 0;
	return 20 + 15 * phrase.words.length - 3 * (words.length - phrase.words.length);
}

/** Damerau–Levenshtein distance (a swap of neighbours is one), or limit + 1 when it is more than `limit`. */
function editDistance(a: string, b: string, limit: number): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const current = [i];
		for (let j = 1; j <= b.length; j++) {
			const substitution = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
			let cost = Math.min(last[j] + 1, current[j - 1] + 1, substitution);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, beforeLast[j - 2] + 1);
			current.push(cost);
		}
		if (Math.min(...current) > limit) return limit + 1;
		beforeLast = last;
		last = current;
	}
	return last[b.length];
}
