import type { Transaction } from 'dexie';
import { version1 } from './version-1.ts';
import { version2 } from './version-2.ts';
import { version3 } from './version-3.ts';
import { version4 } from './version-4.ts';
import { version5 } from './version-5.ts';
import { version6 } from './version-6.ts';

export interface Migration {
	readonly version: number;
	/** Dexie's index strings of the stores that are new or indexed anew; null drops a store. */
	readonly stores: Readonly<Record<string, string | null>>;
	/** Brings the records of the version before up to this one. Must not use today's code. */
	readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/** Every version there ever was, one step each. A step that has been released never changes. */
export const MIGRATIONS: readonly Migration[] = [version1, version2, version3, version4, version5, version6];
