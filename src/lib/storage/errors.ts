import { fail, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';

/** Expected failures of keeping things on the device. One clear sentence each, in the person's language. */
export const STORAGE_ERROR_CODES = [
	/** No room left on the device or in this site's share of it. */
	'storage.full',
	/** The browser keeps nothing: private mode, blocked site data, a broken profile. */
	'storage.unavailable',
	/** Another tab runs a newer version, or ran one: this page must be reloaded. */
	'storage.newerVersion',
	/** Another tab with an older version keeps the database from being brought up to date: close it. */
	'storage.blocked',
	/** The browser closed the database or cleared it while the page was open. */
	'storage.closed',
	/** No such plan or layer on this device. */
	'storage.missing',
	/** What was read does not fit together. */
	'storage.damaged',
	/** The plan was saved by another tab since this one read it; saving again would undo that. */
	'storage.changedElsewhere',
	/** What is there could not be brought up to this version; it was left as it was. */
	'storage.migrationFailed',
	'storage.failed'
] as const;
export type StorageErrorCode = (typeof STORAGE_ERROR_CODES)[number];

export interface StorageError {
	readonly code: StorageErrorCode;
	/** The browser's own words, for a report of the fault; never shown alone. */
	readonly detail: string;
}

/** Thrown inside a transaction to abort it with a code of ours; leaves this layer only as a `Result`. */
export class StorageFault extends Error {
	readonly code: StorageErrorCode;
	constructor(code: StorageErrorCode, detail = '') {
		super(detail || code);
		this.code = code;
	}
}

/** Names of DOMExceptions, and of Dexie's errors around them, by what they mean to a person. */
const CODE_OF_NAME: Readonly<Record<string, StorageErrorCode>> = {
	QuotaExceededError: 'storage.full',
	// Firefox's former name for a full disk or a full share of it.
	NS_ERROR_DOM_QUOTA_REACHED: 'storage.full',
	VersionError: 'storage.newerVersion',
	DatabaseClosedError: 'storage.closed',
	InvalidStateError: 'storage.closed',
	NotFoundError: 'storage.closed',
	MissingAPIError: 'storage.unavailable',
	MissingAPI: 'storage.unavailable',
	SecurityError: 'storage.unavailable',
	OpenFailedError: 'storage.unavailable',
	UnknownError: 'storage.unavailable',
	DataError: 'storage.damaged',
	NotReadableError: 'storage.damaged'
};

/** The code of whatever was thrown: an error's own name first, then those of the errors it was made of. */
export function storageErrorOf(thrown: unknown): StorageError {
	const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
	let outermost: StorageErrorCode | undefined;
	for (let error = thrown, depth = 0; typeof error === 'object' && error !== null && depth < 5; depth++) {
		if (error instanceof StorageFault) return { code: error.code, detail };
		const { name, inner, cause } = error as { name?: unknown; inner?: unknown; cause?: unknown };
		const code = typeof name === 'string' && Object.hasOwn(CODE_OF_NAME, name) ? CODE_OF_NAME[name] : undefined;
		// A full disk can hide under the abort, or the failed opening, that it caused.
		if (code === 'storage.full' || code === 'storage.newerVersion') return { code, detail };
		outermost ??= code;
		error = inner ?? cause;
	}
	return { code: outermost ?? 'storage.failed', detail };
}

export async function guarded<T>(work: () => Promise<T>): Promise<Result<T, StorageError>> {
	try {
		return ok(await work());
	} catch (thrown) {
		return fail(storageErrorOf(thrown));
	}
}
