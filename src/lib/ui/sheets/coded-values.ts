import { m } from '#lib/i18n/generated/messages.js';
import { ENDINGS } from '../../model/leaving-reasons.ts';
import { RFM_SEGMENTS } from '../../model/rfm-segments.ts';
import { CONSENTS } from '../../model/standing.ts';
import { RFM_WORDS } from '../explain/segment-words.ts';
import { ENDING_WORDS } from '../questions/diagnosis/diagnosis-words.ts';
import { CONSENT_WORDS } from './marks.ts';

export interface CodedValue {
	readonly value: string;
	readonly label: string;
}

const yesOrNo = (): readonly CodedValue[] => [
	{ value: 'yes', label: m.sheets_yes() },
	{ value: 'no', label: m.sheets_no() }
];

/** Columns whose values come in as codes, whatever words the source had for them, with the words they are shown by. */
const CODED: Readonly<Record<string, () => readonly CodedValue[]>> = {
	consent: () => CONSENTS.map((value) => ({ value, label: CONSENT_WORDS[value]() })),
	status: () => [
		{ value: 'done', label: m.sheets_order_done() },
		{ value: 'cancelled', label: m.sheets_order_cancelled() },
		{ value: 'returned', label: m.sheets_order_returned() }
	],
	ending: () => ENDINGS.map((value) => ({ value, label: ENDING_WORDS[value]() })),
	rfmSegment: () => RFM_SEGMENTS.map((value) => ({ value, label: RFM_WORDS[value]() })),
	wholesale: yesOrNo,
	instalments: yesOrNo
};

/** Null for a column of plain texts. */
export const codedValues = (column: string): readonly CodedValue[] | null => (Object.hasOwn(CODED, column) ? CODED[column]() : null);

/** Instalments may also be told in words of their own. */
export const isOpen = (column: string): boolean => column === 'instalments';

/** The word for a code; any other text stands for itself. */
export const wordOf = (column: string, text: string): string => codedValues(column)?.find(({ value }) => value === text)?.label ?? text;

/** Words by code, for the clipboard and the search. */
export const codedWords = (column: string): Readonly<Record<string, string>> =>
	Object.fromEntries((codedValues(column) ?? []).map(({ value, label }) => [value, label]));
