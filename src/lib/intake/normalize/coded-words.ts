import type { Role } from '../../model/roles.ts';
import { readStatus } from './status.ts';
import { readConsent, readInstalments, readWholesale } from './yes-no.ts';

/** Roles whose words stand for a few codes: the code, '' for nothing said, null for words that are none of them. */
export const CODED_WORDS: Readonly<Partial<Record<Role, (text: string) => string | null>>> = {
	consent: readConsent,
	wholesale: readWholesale,
	instalments: readInstalments,
	status: readStatus
};
