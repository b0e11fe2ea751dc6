import { STORAGE_ERROR_CODES, type StorageErrorCode } from '../storage/errors.ts';

/**
 * Why a worker could not read: it tells by the code alone, since an error crosses as its message. Rows that are gone are damage to a plan
 * that is there.
 */
export function storageCodeOf(thrown: unknown): StorageErrorCode {
	const code = STORAGE_ERROR_CODES.find((known) => thrown instanceof Error && thrown.message === known);
	return code === undefined || code === 'storage.missing' ? 'storage.damaged' : code;
}
