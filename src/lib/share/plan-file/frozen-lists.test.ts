import { expect, it } from 'vitest';
import { ARMS, OUTCOME_RESULTS } from '../../model/contacts.ts';
import { CLIENT_FIELDS } from '../../model/fields.ts';
import { ISSUE_CODES, REPORT_ROW_CODES } from '../../model/issues.ts';
import { LEVERS, LEVER_NAMES } from '../../model/levers.ts';
import { CHANNELS, CONTACT_TRIGGERS, MESSAGE_LANGUAGES, PERSON_ROLES, VARIANTS } from '../../model/library.ts';
import { ROLES, ROLE_KIND } from '../../model/roles.ts';
import { CATEGORIES, STATUSES } from '../../model/standing.ts';
import { categories, cellFits, issueCodes, leverFits, reportRowCodes, roles, statuses } from './format-3-lists.ts';
import { arms, channels, clientFields, languages, personRoles, results, triggers, variants } from './format-4-lists.ts';

/** Where this fails, the model has grown beyond the newest format: an older application could not read what is written now. Make the next format. */
it.each([
	['roles', ROLES, roles],
	['fields of a client', CLIENT_FIELDS, clientFields],
	['issues', ISSUE_CODES, issueCodes],
	['rows of a report', REPORT_ROW_CODES, reportRowCodes],
	['statuses', STATUSES, statuses],
	['categories', CATEGORIES, categories],
	['channels', CHANNELS, channels],
	['roles of people', PERSON_ROLES, personRoles],
	['variants', VARIANTS, variants],
	['languages', MESSAGE_LANGUAGES, languages],
	['triggers', CONTACT_TRIGGERS, triggers],
	['results', OUTCOME_RESULTS, results],
	['arms', ARMS, arms]
])('the newest format holds the %s the model has', (_, today, format) => {
	expect([...format].sort()).toEqual([...today].sort());
});

it('holds every lever, from its smallest to its largest value', () => {
	for (const key of LEVER_NAMES) {
		const { min, max } = LEVERS[key];
		expect([min, max, min - 1, max + 1].map((value) => leverFits({ key, value }))).toEqual([true, true, false, false]);
	}
	expect(leverFits({ key: 'toString', value: 1 })).toBe(false);
});

it('types the cells of a role as the model does', () => {
	for (const role of ROLES) {
		const takes = [1.5, 2].map((value) => cellFits({ key: `l1/0/${role}`, value }));
		expect([role, takes]).toEqual([role, { text: [false, false], number: [true, true], int: [false, true], day: [false, true] }[ROLE_KIND[role]]]);
	}
});
