import { fail, ok } from '../../kernel/result.ts';
import { ROLES, type Mapping, type Role } from '../../model/roles.ts';
import { cleanText } from '../../kernel/text.ts';
import type { ParseMap } from '../types.ts';

/**
 * Reads `client=Header,date=3,amount=Sum`: a header as it stands (letter case aside), else a number of a column from 1. A comma belongs to the
 * header unless a role and = follow it. `missing` names the role or the header that does not exist, `repeated` a role given twice.
 */
export const parseMap: ParseMap = (text, headers) => {
	const mapping: Partial<Record<Role, number>> = {};
	for (const part of text.split(/,(?=\s*[A-Za-z]+\s*=)/)) {
		const at = part.indexOf('=');
		const role = part.slice(0, Math.max(0, at)).trim();
		if (!isRole(role)) return fail({ missing: role || part.trim() });
		if (mapping[role] !== undefined) return fail({ repeated: role });
		const wanted = cleanText(part.slice(at + 1));
		const column = columnOf(wanted, headers);
		if (column === null) return fail({ missing: wanted });
		mapping[role] = column;
	}
	return ok(mapping as Mapping);
};

function columnOf(wanted: string, headers: readonly string[]): number | null {
	const exact = headers.indexOf(wanted);
	if (wanted !== '' && exact >= 0) return exact;
	const loose = headers.findIndex((header) => header.toLowerCase() === wanted.toLowerCase());
	if (wanted !== '' && loose >= 0) return loose;
	const number = /^\d+$/.test(wanted) ? Number(wanted) : 0;
	return number >= 1 && number <= headers.length ? number - 1 : null;
}

function isRole(text: string): text is Role {
	return (ROLES as readonly string[]).includes(text);
}
