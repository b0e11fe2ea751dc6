import { cleanText } from '../../kernel/text.ts';

/** Latin letters that look like Cyrillic ones: mixed into a Cyrillic word they are slips of the keyboard. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
	A: 'А',
	B: 'В',
	C: 'С',
	E: 'Е',
	H: 'Н',
	I: 'І',
	K: 'К',
	M: 'М',
	O: 'О',
	P: 'Р',
	T: 'Т',
	X: 'Х',
	Y: 'У',
	a: 'а',
	c: 'с',
	e: 'е',
	i: 'і',
	o: 'о',
	p: 'р',
	x: 'х',
	y: 'у',
	ï: 'ї'
};
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
const APOSTROPHES = /['’ʼ`´]/g;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/u;
const MARKS = /\p{M}/gu;
const PATRONYMIC = /(вич|вна|ична|інічна|инична)$/u;
/** Forms of address and of companies: written or not, it is the same name. */
const TITLES: ReadonlySet<string> = new Set(
	'ооо оао зао пао ао ип чп тов фоп пп тзов прат ат спд llc ltd inc gmbh mr mrs ms dr пан пані госпожа господин'.split(' ')
);

/** A name taken apart so that two ways of writing it meet. */
export interface NameParts {
	/** Words in the order of the alphabet, without case, accents, punctuation, forms of address and the patronymic; '' where they would tell too little. */
	readonly bare: string;
	/** First letter of the patronymic, '' where there is none. */
	readonly initial: string;
	/** The patronymic in full; '' where there is none or only its letter. */
	readonly patronymic: string;
}

const TELLS_NOTHING: NameParts = { bare: '', initial: '', patronymic: '' };

/**
 * What stays of a name whatever the case, ё or е, accents, punctuation and the order of words. І and и stay apart: they are different letters of one
 * language. One word alone tells nothing: half the Annas would be one client.
 */
export function nameParts(name: string): NameParts {
	const words: string[] = [];
	let initial = '';
	let patronymic = '';
	for (const word of wordsOf(name)) {
		if (TITLES.has(word)) continue;
		if (word.length === 1) initial = initial === '' ? word : NOT_ONE;
		else if (patronymic === '' && PATRONYMIC.test(word)) patronymic = word;
		else words.push(word);
	}
	if (words.length < 2 && patronymic !== '') {
		// A surname can end like a patronymic: with one other word beside it, it is the surname.
		words.push(patronymic);
		patronymic = '';
	}
	if (words.length < 2 || initial === NOT_ONE) return TELLS_NOTHING;
	return { bare: words.sort().join(' '), initial: patronymic === '' ? initial : patronymic[0], patronymic };
}
const NOT_ONE = '**';

function wordsOf(name: string): string[] {
	const words = cleanText(name).replace(APOSTROPHES, '').split(BETWEEN_WORDS).filter(Boolean);
	const cyrillic = words.some((word) => CYRILLIC.test(word));
	return words.map((word) => (cyrillic ? inOneScript(word) : word).normalize('NFD').replace(MARKS, '').toLowerCase());
}

/** Latin letters of a Cyrillic name, where each looks like a Cyrillic one, are those. */
function inOneScript(word: string): string {
	if (!LATIN.test(word)) return word;
	let changed = '';
	for (const letter of word) {
		if (LATIN.test(letter) && !LOOK_ALIKES[letter]) return word;
		changed += LOOK_ALIKES[letter] ?? letter;
	}
	return changed;
}

/** E-mail addresses of a text in lower case, each once; what holds no address gives none. */
export function readEmails(text: string): readonly string[] {
	if (!text.includes('@')) return [];
	const found = text
		.toLowerCase()
		.split(/[\s,;<>|]+/)
		.filter((part) => /^[^@]+@[^@]+\.[^@.]{2,}$/u.test(part));
	return [...new Set(found.map((part) => part.replace(/^mailto:/, '')))];
}
