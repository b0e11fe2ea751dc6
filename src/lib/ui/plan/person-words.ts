import { m } from '#lib/i18n/generated/messages.js';
import type { PersonRole } from '../../model/library.ts';

export const ROLE_WORDS: Readonly<Record<PersonRole, () => string>> = {
	retention: m.people_role_retention,
	sales: m.people_role_sales,
	service: m.people_role_service,
	owner: m.people_role_owner
};
