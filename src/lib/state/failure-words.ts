import { m } from '../i18n/generated/messages.js';
import type { PlanFileErrorCode } from '../share/plan-file/codes.ts';
import type { PlanTotalsRefusal } from '../engine/totals-of-plan-file.ts';
import type { RoomFileErrorCode } from '../share/totals/codes.ts';
import type { StorageErrorCode } from '../storage/errors.ts';

/** What the screen itself may fail at. */
type ScreenFailure = 'file.notSaved' | 'file.unreadable' | 'plan.openElsewhere' | 'plan.mergeElsewhere' | 'sample.unreachable' | 'board.damaged';

const WORDS: Readonly<Record<StorageErrorCode | PlanFileErrorCode | PlanTotalsRefusal | RoomFileErrorCode | ScreenFailure, () => string>> = {
	'storage.full': m.errors_storage_full,
	'storage.unavailable': m.errors_storage_unavailable,
	'storage.newerVersion': m.errors_storage_newer_version,
	'storage.blocked': m.errors_storage_blocked,
	'storage.closed': m.errors_storage_closed,
	'storage.missing': m.errors_storage_missing,
	'storage.damaged': m.errors_storage_damaged,
	'storage.changedElsewhere': m.errors_storage_changed_elsewhere,
	'storage.migrationFailed': m.errors_storage_migration_failed,
	'storage.failed': m.errors_storage_failed,
	'planFile.notRouse': m.errors_plan_file_not_rouse,
	'planFile.newer': m.errors_plan_file_newer,
	'planFile.damaged': m.errors_plan_file_damaged,
	'planFile.tooLarge': m.errors_plan_file_too_large,
	'planFile.encrypted': m.errors_plan_file_encrypted,
	'planFile.wrongPassphrase': m.errors_plan_file_wrong_passphrase,
	'room.notRouse': m.board_error_not_rouse,
	'room.newer': m.board_error_newer,
	'room.damaged': m.board_error_damaged,
	'room.tooLarge': m.board_error_too_large,
	'room.part': m.board_error_part,
	'room.nothing': m.board_error_nothing,
	'board.damaged': m.board_error_kept,
	'file.notSaved': m.errors_file_not_saved,
	'file.unreadable': m.errors_file_unreadable,
	'plan.openElsewhere': m.errors_plan_open_elsewhere,
	'plan.mergeElsewhere': m.errors_plan_merge_elsewhere,
	'sample.unreachable': m.errors_sample_unreachable
};

/** What happened and what to do, in the language on screen. A code nobody worded is shown with its name, never hidden. */
export function failureWords(code: string): string {
	const words = (WORDS as Readonly<Record<string, (() => string) | undefined>>)[code];
	return words ? words() : m.errors_unknown({ code });
}
