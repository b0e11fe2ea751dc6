import { parseTemplate } from './parse.ts';
import { inBraces, PART_PLACEHOLDERS, type PartPlaceholder, type Placeholder } from './placeholders.ts';

/** Texts by placeholder, as they are written in the language of the message; null or '' is not known. */
export type FillValues = Readonly<Partial<Record<Placeholder, string | null>>>;

export interface FilledText {
	/** What is not known stands as its placeholder, never as nothing. */
	readonly text: string;
	/** Each once, in the order they stand in. */
	readonly missing: readonly Placeholder[];
}

/** Puts values in the place of placeholders, once: what a value holds is never read as a placeholder again. */
export function fillTemplate(text: string, values: FillValues): FilledText {
	const missing = new Set<Placeholder>();
	const written = parseTemplate(text).pieces.map((piece) => {
		if (typeof piece === 'string') return piece;
		const value = withoutBraces(values[piece.placeholder] ?? '').trim();
		if (value !== '') return value;
		missing.add(piece.placeholder);
		return inBraces(piece.placeholder);
	});
	return { text: written.join(''), missing: [...missing] };
}

/** A name with braces in it would read as a placeholder that nobody filled. */
const withoutBraces = (value: string): string => value.replaceAll('{', '(').replaceAll('}', ')');

/** Texts of the reasons; null: the contact has none, and the sentence that would tell it is left out. */
export type Parts = Readonly<Partial<Record<PartPlaceholder, string | null>>>;

/** Puts the words of the reasons into a template, placeholders and all; a part that is not there goes with its sentence. A part never holds a part. */
export function composeTemplate(text: string, parts: Parts): string {
	const absent = PART_PLACEHOLDERS.filter((part) => parts[part] === null);
	const kept = absent.reduce((template, part) => leaveOut(template, part), text);
	const joined = parseTemplate(kept).pieces.map((piece) => {
		if (typeof piece === 'string') return piece;
		return (isPart(piece.placeholder) ? parts[piece.placeholder] : null) ?? inBraces(piece.placeholder);
	});
	return joined.join('');
}

const isPart = (placeholder: Placeholder): placeholder is PartPlaceholder => (PART_PLACEHOLDERS as readonly string[]).includes(placeholder);

/** Where one sentence ends and another begins; the words of a reason are sentences of their own. */
const BETWEEN_SENTENCES = /(?<=[.?…]|\{occasion\}|\{offer\})(?=[ \u00a0]+[\p{Lu}\p{N}«“"'({—–-])/u;

/** The text without the sentences that hold a placeholder; a paragraph that has nothing else goes whole. */
export function leaveOut(text: string, placeholder: Placeholder): string {
	const braced = inBraces(placeholder);
	if (!text.includes(braced)) return text;
	const lines = text.split('\n').map((line) => {
		if (!line.includes(braced)) return line;
		const kept = line.split(BETWEEN_SENTENCES).filter((sentence) => !sentence.includes(braced));
		return kept.join('').trim() || null;
	});
	return lines
		.filter((line) => line !== null)
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** A line without a name that is called: "{firstName}, your order" becomes "Your order", "Hello, {firstName}. This is" becomes "Hello. This is". */
export function leaveOutOfLine(line: string, placeholder: Placeholder): string {
	const braced = inBraces(placeholder);
	if (!line.includes(braced)) return line;
	const rest = line
		.replaceAll(new RegExp(`(?<=[^\\s:.!?…])\\s*,?\\s*\\{${placeholder}\\}(?=\\s*(?:[.,:!?…]|$))`, 'g'), '')
		.replaceAll(new RegExp(`\\{${placeholder}\\}\\s*[,:]?\\s*`, 'g'), '')
		.trim();
	return capitalized(rest);
}

/** A letter, not a placeholder: what is filled in later keeps its own. */
const capitalized = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
