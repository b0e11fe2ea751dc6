import { fileName, textFile, type ExportedFile } from '../exported-file.ts';
import { PLATFORMS, type Platform } from './platforms.ts';

/** By what one client may be found; no name. Phones in E.164. */
export interface AudienceMember {
	readonly emails: readonly string[];
	readonly phones: readonly string[];
}

export interface AudienceWords {
	readonly title: string;
	readonly platforms: Readonly<Record<Platform, string>>;
	/** Of a file that holds one kind. */
	readonly emails: string;
	readonly phones: string;
}

export interface AudienceInput {
	readonly planName: string;
	readonly members: readonly AudienceMember[];
}

/** More of one client than this no platform takes. */
const MOST_OF_A_KIND = 3;
const ROWS_A_STEP = 256;

/** Hashed addresses and phones as a platform takes them in: nothing else of the clients is in the file. The same address of two clients stands once. */
export function* writeAudience({ planName, members }: AudienceInput, words: AudienceWords, platform: Platform): Generator<number, readonly ExportedFile[]> {
	const rules = PLATFORMS[platform];
	const seen = new Set<string>();
	const hashed = (values: readonly string[]): string[] => {
		const fresh = [...new Set(values)].filter((value) => !seen.has(value)).slice(0, MOST_OF_A_KIND);
		for (const value of fresh) seen.add(value);
		return fresh.map(rules.hash);
	};
	const found: AudienceMember[] = [];
	for (const [index, { emails, phones }] of members.entries()) {
		if (index % ROWS_A_STEP === ROWS_A_STEP - 1) yield index / members.length;
		const member = { emails: hashed(emails.map(rules.email)), phones: hashed(phones.map(rules.phone)) };
		if (member.emails.length + member.phones.length > 0) found.push(member);
	}
	const file = (lines: readonly (readonly string[])[], kind = ''): ExportedFile =>
		textFile(
			fileName([planName, words.title, words.platforms[platform], kind].filter((part) => part !== '').join(' '), '.csv'),
			'text/csv',
			lines.map((cells) => `${cells.join(',')}\n`).join('')
		);
	switch (platform) {
		case 'google':
			return [file(columns(found, 'Email', 'Phone'))];
		case 'meta':
			return [file(columns(found, 'email', 'phone'))];
		case 'yandex':
			return [file([['phone', 'email'], ...found.flatMap(pairs)])];
		case 'vk':
			return [
				...list(found.flatMap(({ phones }) => phones)).map((lines) => file(lines, words.phones)),
				...list(found.flatMap(({ emails }) => emails)).map((lines) => file(lines, words.emails))
			];
	}
}

/** A client a line; a column of the same name for each further address or phone. */
function columns(members: readonly AudienceMember[], email: string, phone: string): readonly (readonly string[])[] {
	const most = (values: (member: AudienceMember) => readonly string[]): number => Math.max(0, ...widths(members, values));
	const [emails, phones] = [most((member) => member.emails), most((member) => member.phones)];
	const padded = (values: readonly string[], width: number): readonly string[] => Array.from({ length: width }, (_, place) => values[place] ?? '');
	return [
		[...Array.from({ length: emails }, () => email), ...Array.from({ length: phones }, () => phone)],
		...members.map((member) => [...padded(member.emails, emails), ...padded(member.phones, phones)])
	];
}

const widths = (members: readonly AudienceMember[], values: (member: AudienceMember) => readonly string[]): ReadonlySet<number> =>
	new Set(members.map((member) => values(member).length));

/** Where a line holds one of each, those beyond the first have lines of their own. */
const pairs = ({ emails, phones }: AudienceMember): readonly (readonly string[])[] =>
	Array.from({ length: Math.max(emails.length, phones.length) }, (_, place) => [phones[place] ?? '', emails[place] ?? '']);

/** One value a line under the header the platform asks for; nothing where there is none. */
const list = (values: readonly string[]): readonly (readonly (readonly string[])[])[] =>
	values.length === 0 ? [] : [[['id'], ...values.map((value) => [value])]];
