import { TextColumnBuilder, type TextColumn } from '../../kernel/columns.ts';
import type { StatusMeanings } from '../../model/layer.ts';
import type { Role } from '../../model/roles.ts';
import { CODED_WORDS } from '../normalize/coded-words.ts';
import type { StatusWord, TypedImport } from '../types.ts';
import type { IssueList } from './issue-list.ts';

/** Texts shown to be asked about; a column with more is hardly one of statuses. */
const MOST_ASKED = 30;

/**
 * The column with a code in place of each word, every different one looked at once; the texts where the role has no codes. Other words stay unknown and are
 * listed.
 * @param meanings what the person said of words of the status column
 */
export function wordsOfTexts(role: Role, column: number, texts: TextColumn, rows: Uint32Array, meanings: StatusMeanings, issues: IssueList): TextColumn {
	const read = CODED_WORDS[role];
	if (!read) return texts;
	const words = texts.dictionary.map((text) => read(text) ?? (role === 'status' ? meaningOf(text, meanings) : null));
	const builder = new TextColumnBuilder(rows.length);
	for (let i = 0; i < rows.length; i++) {
		const word = words[texts.codes[i]];
		if (word === null) issues.cell(rows[i], column, 'cell.unreadable', 'cellEmpty');
		builder.push(word ?? '');
	}
	return builder.finish();
}

type StatusWords = Pick<TypedImport, 'statusWords' | 'statusWordsUnasked'>;

export const NO_WORDS: StatusWords = { statusWords: [], statusWordsUnasked: { words: 0, rows: 0 } };

/** The texts of a status column that are none of the known words, those of most rows first; beyond the most that are asked about, those answered already. */
export function statusWordsOf({ codes, dictionary }: TextColumn, meanings: StatusMeanings): StatusWords {
	const read = CODED_WORDS.status!;
	const unknown = dictionary.flatMap((text, code) => (read(text) === null ? [code] : []));
	if (unknown.length === 0) return NO_WORDS;
	const counts = new Uint32Array(dictionary.length);
	for (const code of codes) counts[code]++;
	const words = unknown
		.filter((code) => counts[code] > 0)
		.sort((a, b) => counts[b] - counts[a] || a - b)
		.map((code) => ({ text: dictionary[code], rows: counts[code], means: meaningOf(dictionary[code], meanings) }));
	const isAsked = ({ means }: StatusWord, at: number) => at < MOST_ASKED || means !== null;
	const unasked = words.filter((word, at) => !isAsked(word, at));
	return {
		statusWords: words.filter(isAsked),
		statusWordsUnasked: { words: unasked.length, rows: unasked.reduce((sum, { rows }) => sum + rows, 0) }
	};
}

const meaningOf = (text: string, meanings: StatusMeanings) => (Object.hasOwn(meanings, text) ? meanings[text] : null);
