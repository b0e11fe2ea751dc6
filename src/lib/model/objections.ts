import { VARIANTS, type Variant } from './library.ts';
import type { Outcome, OutcomeResult } from './contacts.ts';
import { plainText } from './leaving-words.ts';
import { WORK_SETTINGS } from './outcomes.ts';

/** The client answered: only then can it have objected. */
const ANSWERED: ReadonlySet<OutcomeResult> = new Set(['refused', 'interested', 'returned', 'askedToStop']);

/** The same objection, however it is written. */
export const objectionId = (objection: string): string => plainText(objection);
/** What is answered to an objection: a setting. */
export const objectionAnswerKey = (id: string): string => `${WORK_SETTINGS}answer/${id}`;

/** A wording of the script, or none known. */
export type VariantOrNone = Variant | 'none';
export const VARIANTS_OR_NONE: readonly VariantOrNone[] = [...VARIANTS, 'none'];

export interface Counted {
	/** Contacts the client answered. */
	readonly answered: number;
	/** Those with an objection. */
	readonly objected: number;
	readonly refused: number;
}

export interface Objection {
	readonly id: string;
	/** As it was written last. */
	readonly text: string;
	readonly times: number;
	/** Of these, ended by a refusal or the wish to be left alone. */
	readonly refused: number;
	readonly byVariant: Readonly<Record<VariantOrNone, number>>;
}

export interface Objections {
	readonly all: Counted;
	readonly byVariant: Readonly<Record<VariantOrNone, Counted>>;
	/** The frequent ones first. */
	readonly objections: readonly Objection[];
}

const endsIt = (result: OutcomeResult): boolean => result === 'refused' || result === 'askedToStop';

/** What clients object, counted over the contacts they answered (M8.7): "no answer" and a letter that is only sent say nothing either way. */
export function countObjections(outcomes: Iterable<Outcome>): Objections {
	const answered = [...outcomes].filter(({ result }) => ANSWERED.has(result)).sort((a, b) => a.day - b.day);
	const found = new Map<string, { text: string; times: number; refused: number; byVariant: Record<VariantOrNone, number> }>();
	for (const { objection, result, variant } of answered) {
		const id = objectionId(objection);
		if (id === '') continue;
		const entry = found.get(id) ?? { text: '', times: 0, refused: 0, byVariant: { a: 0, b: 0, none: 0 } };
		entry.text = objection;
		entry.times++;
		if (endsIt(result)) entry.refused++;
		entry.byVariant[variant ?? 'none']++;
		found.set(id, entry);
	}
	const ofVariant = (variant: VariantOrNone) => counted(answered.filter((outcome) => (outcome.variant ?? 'none') === variant));
	return {
		all: counted(answered),
		byVariant: { a: ofVariant('a'), b: ofVariant('b'), none: ofVariant('none') },
		objections: Array.from(found, ([id, entry]) => ({ id, ...entry })).sort((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1))
	};
}

const counted = (answered: readonly Outcome[]): Counted => ({
	answered: answered.length,
	objected: answered.filter(({ objection }) => objectionId(objection) !== '').length,
	refused: answered.filter(({ result }) => endsIt(result)).length
});
