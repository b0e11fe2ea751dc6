import { m } from '../i18n/generated/messages.js';
import type { StorageErrorCode } from '../storage/errors.ts';

const WORDS: Readonly<Record<StorageErrorCode, () => string>> = {
	'storage.full': m.errors_storage_full,
	'storage.unavailable': m.errors_storage_unavailable,
	'storage.newerVersion': m.errors_storage_newer_version,
	'storage.blocked': m.errors_storage_blocked,
	'storage.closed': m.errors_storage_closed,
	'storage.missing': m.errors_storage_missing,
	'storage.damaged': m.errors_storage_damaged,
	'storage.changedElsewhere': m.errors_storage_changed_elsewhere,
	'storage.failed': m.errors_storage_failed
};

/** What happened and what to do, in the language on screen. A code nobody worded is shown with its name, never hidden. */
export function failureWords(code: string): string {
	const words = (WORDS as Readonly<Record<string, (() => string) | undefined>>)[code];
	return words ? words() : m.errors_unknown({ code });
}
