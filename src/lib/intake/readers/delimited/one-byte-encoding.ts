/** Encodings of one byte a letter, the likelier first: of equally plausible readings the first is taken. */
export const ONE_BYTE_ENCODINGS = ['windows-1252', 'windows-1251', 'koi8-u', 'cp866', 'macroman', 'mac-cyrillic'] as const;
export type OneByteEncoding = (typeof ONE_BYTE_ENCODINGS)[number];

/** Names of the Encoding Standard, where they are not what people call them. */
const LABELS: Readonly<Partial<Record<OneByteEncoding, string>>> = { cp866: 'ibm866', macroman: 'macintosh', 'mac-cyrillic': 'x-mac-cyrillic' };

export const oneByteDecoder = (encoding: OneByteEncoding): TextDecoder => new TextDecoder(LABELS[encoding] ?? encoding);

export interface RankedEncoding {
	readonly encoding: OneByteEncoding;
	/** Two points or so for each likely letter. */
	readonly score: number;
}

/** The encodings by how plausibly the text reads in them: its letters are those of names and words, and stand as letters stand in them. */
export function rankEncodings(bytes: Uint8Array): readonly RankedEncoding[] {
	const sample = aroundHighBytes(bytes);
	const ranked = ONE_BYTE_ENCODINGS.map((encoding) => ({
		encoding,
		score: plausibility(oneByteDecoder(encoding).decode(sample)) + (encoding.startsWith('windows') ? USUAL : 0)
	}));
	return ranked.sort((a, b) => b.score - a.score);
}

/** A word or two tell little, and Windows is what most programs write: worth as much as one likely letter. */
const USUAL = 1.5;
const SAMPLE = 1 << 15;
/** ASCII kept on either side of what is in doubt. */
const CONTEXT = 2;
const LF = 0x0a;

/** The first bytes beyond ASCII with what stands around them, one piece a line. */
function aroundHighBytes(bytes: Uint8Array): Uint8Array {
	const sample = new Uint8Array(SAMPLE);
	let length = 0;
	let wanted = 0;
	for (let i = 0; i < bytes.length && length < SAMPLE - 2 * CONTEXT - 2; i++) {
		if (bytes[i] < 0x80) {
			if (wanted === 0) continue;
			sample[length++] = bytes[i];
			if (--wanted === 0) sample[length++] = LF;
			continue;
		}
		if (wanted === 0) for (let k = Math.max(0, i - CONTEXT); k < i; k++) sample[length++] = bytes[k];
		sample[length++] = bytes[i];
		wanted = CONTEXT;
	}
	return sample.subarray(0, length);
}

/** Letters of Russian and Ukrainian, the most frequent first. */
const CYRILLIC = 'оаеинтсрвілкмдпуяызьгбчйхжєїшюцщэфґёъ';
const WESTERN = 'éüöäèáóíçñàêãåøâôîïëæúûõßœùìòýšžÿðþ';
const VOWELS = /[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿ]/i;
/** Signs people type: quotes, dashes, №, money, degrees, blanks. */
const USUAL_SIGNS = new Set('«»„“”‘’–—…№€£°§®©™·•\u00a0\u00ad');
const JOINS_LETTERS = new Set('’·\u00ad');

function plausibility(text: string): number {
	let score = 0;
	for (let i = 0; i < text.length; i++) {
		if (text[i] > '\x7f') score += likelihood(text[i], text[i - 1] ?? '\n', text[i + 1] ?? '\n');
	}
	return score;
}

function likelihood(sign: string, before: string, after: string): number {
	const lower = sign.toLowerCase();
	const cyrillic = CYRILLIC.indexOf(lower);
	if (cyrillic >= 0) return 2 - 3 * (cyrillic / CYRILLIC.length) + manners(sign, before, after) - 2 * (beside(before, isLatin) + beside(after, isLatin));
	if (!isLetter(sign)) return signLikelihood(sign, before, after);
	const western = WESTERN.indexOf(lower);
	if (western < 0) return -2;
	return (
		1 -
		western / WESTERN.length +
		manners(sign, before, after) -
		2 * (beside(before, isBeyondAscii) + beside(after, isBeyondAscii)) -
		soundsOdd(lower, before, after)
	);
}

function signLikelihood(sign: string, before: string, after: string): number {
	if (!USUAL_SIGNS.has(sign)) return -2;
	if (sign === '№') return 0.5;
	return isLetter(before) && isLetter(after) && !JOINS_LETTERS.has(sign) ? -1 : 0;
}

/** A capital does not follow a small letter or stand second in a word, and letters do not stand against figures. */
function manners(sign: string, before: string, after: string): number {
	let fault = beside(before, isDigit) + beside(after, isDigit);
	if (isCapital(sign) && isLetter(before) && (!isCapital(before) || (isLetter(after) && !isCapital(after)))) fault++;
	if (!isCapital(sign) && isCapital(after) && isLetter(after)) fault++;
	return -3 * fault;
}

/** A vowel between vowels, a consonant between consonants: Jšrg, Koöice. */
function soundsOdd(lower: string, before: string, after: string): number {
	if (!isLetter(before) || !isLetter(after)) return 0;
	const isVowel = VOWELS.test(lower);
	return VOWELS.test(before) === isVowel && VOWELS.test(after) === isVowel ? 1.5 : 0;
}

const beside = (neighbour: string, test: (sign: string) => boolean): number => (test(neighbour) ? 1 : 0);
const isLetter = (sign: string): boolean => sign.toLowerCase() !== sign.toUpperCase();
const isCapital = (sign: string): boolean => sign !== sign.toLowerCase();
const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';
/** A Latin i in place of і is an old habit, in CP866 the only way. */
const isLatin = (sign: string): boolean => sign <= '\x7f' && isLetter(sign) && sign.toLowerCase() !== 'i';
const isBeyondAscii = (sign: string): boolean => sign > '\x7f' && isLetter(sign);
