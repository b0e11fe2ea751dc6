import { BUILT_IN_CONTACT_REASONS } from './contact-reasons.ts';
import type { FieldChange, Stamped } from './fields.ts';
import type { ContactReason, LibraryEntry, MessageTemplate, ReturnReason } from './library.ts';
import { LEAVING_REASON_IDS, LEAVING_REASONS, type LeavingReasonId } from './leaving-reasons.ts';
import { BUILT_IN_MESSAGES } from './message-templates.ts';
import { BUILT_IN_RETURN_REASONS } from './return-reasons.ts';
import type { Category, Status } from './standing.ts';

/** The library in force: what a person added or changed stands before the built-in, the newest change first. */
export interface Library {
	readonly contactReasons: readonly ContactReason[];
	readonly returnReasons: readonly ReturnReason[];
	readonly messages: readonly MessageTemplate[];
}

export type LibraryFields = ReadonlyMap<string, Stamped<LibraryEntry | null>>;

export const libraryKey = (kind: LibraryEntry['kind'], id: string): string => `${kind}/${id}`;

const BUILT_IN: ReadonlyMap<string, LibraryEntry> = new Map(
	[...BUILT_IN_CONTACT_REASONS, ...BUILT_IN_RETURN_REASONS, ...BUILT_IN_MESSAGES].map((entry) => [libraryKey(entry.kind, entry.id), entry])
);

export const builtInEntry = (kind: LibraryEntry['kind'], id: string): LibraryEntry | null => BUILT_IN.get(libraryKey(kind, id)) ?? null;

const inForce = new WeakMap<LibraryFields, Library>();

/**
 * Joins the built-in library and the plan's `library` fields. A field set to null brings the built-in entry back, or removes one's own. A document's
 * fields are never changed in place, so the answer is kept with them: cells of the plan may ask as they are drawn.
 */
export function effectiveLibrary(fields: LibraryFields): Library {
	let library = inForce.get(fields);
	if (!library) {
		library = join(fields);
		inForce.set(fields, library);
	}
	return library;
}

function join(fields: LibraryFields): Library {
	const own = [...fields.values()].filter((field): field is Stamped<LibraryEntry> => field.value !== null).sort(newestFirst);
	const entries = own.map((field) => field.value);
	const changed = new Set(entries.map((entry) => libraryKey(entry.kind, entry.id)));
	for (const [key, entry] of BUILT_IN) if (!changed.has(key)) entries.push(entry);
	return {
		contactReasons: entries.filter((entry) => entry.kind === 'contact'),
		returnReasons: entries.filter((entry) => entry.kind === 'return'),
		messages: entries.filter((entry) => entry.kind === 'message')
	};
}

function newestFirst(a: Stamped<LibraryEntry>, b: Stamped<LibraryEntry>): number {
	return b.counter - a.counter || compareText(b.copy, a.copy) || compareText(a.value.id, b.value.id);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** An entry changed back to what is built in leaves no trace. */
export function setLibraryEntry(entry: LibraryEntry): FieldChange {
	const key = libraryKey(entry.kind, entry.id);
	const builtIn = BUILT_IN.get(key);
	return { group: 'library', key, value: builtIn && sameEntry(builtIn, entry) ? null : entry };
}

const sameEntry = (a: LibraryEntry, b: LibraryEntry): boolean => sameValues(Object.entries(a), new Map(Object.entries(b)));

const sameValues = (a: readonly [string, unknown][], b: ReadonlyMap<string, unknown>): boolean =>
	a.length === b.size && a.every(([key, value]) => JSON.stringify(value) === JSON.stringify(b.get(key)));

/** Brings a built-in entry back as it was, or removes one's own. */
export const resetLibraryEntry = (kind: LibraryEntry['kind'], id: string): FieldChange => ({ group: 'library', key: libraryKey(kind, id), value: null });

/** The reason to return a group is proposed: the first enabled one that names its status and category (M7.2). */
export function returnReasonOfGroup(reasons: readonly ReturnReason[], status: Status, category: Category): ReturnReason | null {
	return reasons.find((reason) => reason.enabled && reason.statuses.includes(status) && reason.categories.includes(category)) ?? null;
}

/**
 * The reason to return that answers why the client left (M7.2): the first enabled one that names it, one's own before the method's; null where nothing answers it,
 * and for category C, for which no effort is made.
 */
export function returnReasonAnswering(reasons: readonly ReturnReason[], leavingReason: string, category: Category): ReturnReason | null {
	if (leavingReason === '' || category === 'C') return null;
	const named = reasons.find((reason) => reason.enabled && reason.leavingReasons.includes(leavingReason));
	if (named) return named;
	const known = LEAVING_REASON_IDS.find((id) => id === leavingReason);
	return (known && reasons.find((reason) => reason.enabled && reason.id === LEAVING_REASONS[known].answeredBy)) ?? null;
}

/** Reasons for leaving that a reason to return answers by the method (M7.2). */
export const answeredByMethod = (returnReasonId: string): readonly LeavingReasonId[] =>
	LEAVING_REASON_IDS.filter((id) => LEAVING_REASONS[id].answeredBy === returnReasonId);
