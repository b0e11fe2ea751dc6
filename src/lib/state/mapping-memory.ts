import type { RememberedMapping } from '../engine/remembered-mappings.ts';
import type { OrderStatus } from '../model/roles.ts';

const STORE_KEY = 'rouse.mappings';
/** Kinds of sources remembered; the one not used for longest gives way. */
const KINDS = 60;

const ENDS: ReadonlySet<unknown> = new Set<OrderStatus>(['done', 'cancelled', 'returned']);

/** The longest text that passes for a word of a status and no remark. */
const WORD_LENGTH = 24;

type Entry = readonly [key: string, mapping: RememberedMapping];

/**
 * How the columns of a source with these headers were chosen on this device: names of columns, and nothing of the rows but words of a status that a person
 * told the meaning of, where they are short and hold no digit and no @, so that no phone, address or remark is kept.
 */
export function recallMapping(key: string): RememberedMapping | null {
	return entries().find(([kept]) => kept === key)?.[1] ?? null;
}

export function rememberMapping(key: string, mapping: RememberedMapping): void {
	const others = entries().filter(([kept]) => kept !== key);
	try {
		localStorage.setItem(STORE_KEY, JSON.stringify([[key, withWordsOnly(mapping)], ...others].slice(0, KINDS)));
	} catch {
		// A browser that keeps no notes proposes anew each time.
	}
}

function withWordsOnly({ statuses, ...mapping }: RememberedMapping): RememberedMapping {
	const words = Object.entries(statuses ?? {}).filter(([text]) => text.length <= WORD_LENGTH && !/[\p{N}@]/u.test(text));
	return words.length === 0 ? mapping : { ...mapping, statuses: Object.fromEntries(words) };
}

function entries(): readonly Entry[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(STORE_KEY) ?? '[]');
		return Array.isArray(kept) ? kept.filter(isEntry) : [];
	} catch {
		return [];
	}
}

/** What stands in the store may come from another version: anything else than expected is forgotten. */
function isEntry(entry: unknown): entry is Entry {
	if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
	const { shape, headerRows, mapping, leaveOut, statuses } = (entry[1] ?? {}) as Partial<Record<keyof RememberedMapping, unknown>>;
	return (
		(shape === 'orders' || shape === 'clients') &&
		Number.isInteger(headerRows) &&
		Array.isArray(leaveOut) &&
		(statuses === undefined || (typeof statuses === 'object' && statuses !== null && Object.values(statuses).every((means) => ENDS.has(means)))) &&
		typeof mapping === 'object' &&
		mapping !== null &&
		Object.values(mapping).every((column) => Number.isInteger(column) && (column as number) >= 0)
	);
}
