import type { MessageLanguage } from '../../model/library.ts';
import { inBraces, namedInBraces, placeholderNamed, type Placeholder } from './placeholders.ts';

/** A text cut at its placeholders; pieces that could not be read stand as the text they are. */
export type Piece = string | { readonly placeholder: Placeholder };

/** What is wrong with a template, and where: the index of the brace, from 0. */
export interface TemplateError {
	readonly code: 'unknownPlaceholder' | 'unclosedBrace' | 'strayBrace';
	readonly at: number;
	/** What stands between the braces; '' where a brace stands alone. */
	readonly name: string;
}

export interface ParsedTemplate {
	readonly pieces: readonly Piece[];
	readonly errors: readonly TemplateError[];
}

const BRACED = /\{([^{}]*)\}|[{}]/g;

/** Reads every pair of braces. Joined again, the pieces are the text, but for how a placeholder is written. */
export function parseTemplate(text: string): ParsedTemplate {
	const pieces: Piece[] = [];
	const errors: TemplateError[] = [];
	let read = 0;
	const plain = (until: number): void => {
		if (until > read) pieces.push(text.slice(read, until));
		read = until;
	};
	for (const found of text.matchAll(BRACED)) {
		const name = found[1]?.trim();
		const at = found.index;
		const placeholder = name === undefined ? null : placeholderNamed(name);
		if (placeholder !== null) {
			plain(at);
			pieces.push({ placeholder });
			read = at + found[0].length;
		} else if (name !== undefined) errors.push({ code: 'unknownPlaceholder', at, name });
		else errors.push({ code: found[0] === '{' ? 'unclosedBrace' : 'strayBrace', at, name: '' });
	}
	plain(text.length);
	return { pieces, errors };
}

const written = (text: string, write: (placeholder: Placeholder) => string): string =>
	parseTemplate(text)
		.pieces.map((piece) => (typeof piece === 'string' ? piece : write(piece.placeholder)))
		.join('');

/** The text as it is kept: placeholders by their ids, whatever language they were written in. */
export const withIds = (text: string): string => written(text, inBraces);

/** The text as a person reads it: placeholders by their names in a language. */
export const withNames = (text: string, language: MessageLanguage): string => written(text, (placeholder) => namedInBraces(placeholder, language));

/** Line and column of a place in a text, as a person counts, from 1. */
export function lineAndColumn(text: string, at: number): { readonly line: number; readonly column: number } {
	const before = text.slice(0, at);
	const line = before.split('\n').length;
	return { line, column: at - (before.lastIndexOf('\n') + 1) + 1 };
}

/** Placeholders of a text, each once, in their order. */
export function placeholdersOf(text: string): readonly Placeholder[] {
	const found = new Set<Placeholder>();
	for (const piece of parseTemplate(text).pieces) if (typeof piece !== 'string') found.add(piece.placeholder);
	return [...found];
}
