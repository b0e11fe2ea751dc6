import { cleanText } from '../../normalize/text.ts';
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
	/** Its place in its list; less than a point in all. */
	readonly handicap: number;
}

const PHRASES: readonly Phrase[] = LANGUAGES.flatMap((language) =>
	(Object.entries(language) as [Meaning, readonly string[]][]).flatMap(([meaning, texts]) =>
		texts.map((text, i) => ({ meaning, text, words: text.split(' '), handicap: i / 1000 }))
	)
);

/** One word of these among others says little: "name of the deal", "city of the client". */
const WHOLE_ONLY: ReadonlySet<Meaning> = new Set(['name', 'otherText']);

/** Beside a word for the client these say what of the client the column tells, not who it is: "customer city", "account manager". */
const OF_THE_CLIENT: ReadonlySet<string> = new Set(
	PHRASES.filter(({ meaning, words }) => meaning === 'otherText' && words.length === 1).map(({ text }) => text)
);

/** Short forms and what they stand for. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
	[/(?<!\p{L})(?:кол во|к во|кол)(?!\p{L})/gu, 'количество'],
	[/(?<!\p{L})(?:к сть|кільк)(?!\p{L})/gu, 'кількість']
];

/** How far a header speaks for a meaning; an exact phrase has EXACT or a little more, everything less sure is below. */
export type Scores = ReadonlyMap<Meaning, number>;
export const EXACT = 100;

/** What a header can mean, in any of the languages, small misspellings forgiven. */
export function meaningsOf(header: string): Scores {
	const text = normalizeHeader(header);
	const scores = new Map<Meaning, number>();
	if (text === '' || text.length > 60) return scores;
	const words = text.split(' ');
	for (const phrase of PHRASES) {
		const score = scoreOf(text, words, phrase);
		if (score > (scores.get(phrase.meaning) ?? 0)) scores.set(phrase.meaning, score);
	}
	return scores;
}

/** Lower case, ё as е, apostrophes gone, units and notes in brackets gone, camelCase and snake_case as words. */
export function normalizeHeader(header: string): string {
	const spaced = cleanText(header)
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll})/gu, '$1 $2');
	const lower = spaced
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/['’ʼ`]/g, '')
		.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
	const words = lower.replace(/[^\p{L}\p{N}№]+/gu, ' ').trim();
	return SHORT_FORMS.reduce((text, [short, full]) => text.replace(short, full), words);
}

function scoreOf(text: string, words: readonly string[], phrase: Phrase): number {
	if (text === phrase.text) return EXACT + 1 - phrase.handicap;
	const allowed = phrase.text.length >= 9 ? 2 : phrase.text.length >= 5 ? 1 : 0;
	if (allowed > 0 && Math.abs(text.length - phrase.text.length) <= allowed) {
		const distance = editDistance(text, phrase.text, allowed);
		if (distance <= allowed) return 90 - 10 * distance - phrase.handicap;
	}
	if (phrase.text.length < 3 || words.length > 6) return 0;
	if (phrase.words.length === 1 && WHOLE_ONLY.has(phrase.meaning)) return 0;
	if (!phrase.words.every((word) => words.includes(word))) return 0;
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
