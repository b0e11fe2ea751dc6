import { PlanEngine } from '../src/lib/engine/plan-engine.ts';
import type { ExportAsked, Exported } from '../src/lib/engine/exports/export.ts';
import { SHARE_WORDS } from '../src/lib/i18n/share/registry.ts';
import { LOCALES, type Locale } from '../src/lib/i18n/locales.ts';
import { dayFromIso, type DayNumber } from '../src/lib/kernel/days.ts';
import { fail, ok, type Result } from '../src/lib/kernel/result.ts';
import { currencyOf, planName } from '../src/lib/model/document.ts';
import { fileName, textFile, type ExportedFile } from '../src/lib/share/exported-file.ts';
import { SHARE_FORMAT_IDS, SHARE_FORMATS, type ShareFormatId } from '../src/lib/share/formats.ts';
import { linkOfPlan } from '../src/lib/share/link/assumptions-link.ts';
import { presetsOf, readOption } from '../src/lib/share/options.ts';
import { PlanFileFault } from '../src/lib/share/plan-file/codes.ts';
import { readPlanFile } from '../src/lib/share/plan-file/read.ts';
import { isSealed, unseal } from '../src/lib/share/plan-file/seal.ts';
import { COPY_FORMATS, copyOf } from './copy-of.ts';

export interface ShareError {
	readonly code: string;
	readonly params: Readonly<Record<string, string | number>>;
}

/** What was asked on the command line; `options` are `name=value`. */
export interface ShareAsked {
	readonly format: string;
	readonly lang?: string;
	readonly today?: string;
	readonly options: readonly string[];
	/** Whose part, by name or id. */
	readonly person?: string;
	/** Opens an encrypted plan file, and encrypts the plan file that is made. */
	readonly passphrase?: string;
	/** Address of the Rouse that a link is to open in. */
	readonly home?: string;
}

/** `today` and `at` (milliseconds since the epoch) stand where nothing was asked. */
export interface Clock {
	readonly today: DayNumber;
	readonly at: number;
}

const MS_PER_DAY = 86_400_000;

export const ALL_FORMATS: readonly string[] = [...SHARE_FORMAT_IDS, ...COPY_FORMATS, 'link'];

/** The files of a format, made of a plan file by the same engine and writers as on the screen. A typed today is its first moment too, so that the same answer comes again. */
export async function shareOf(plan: Uint8Array, asked: ShareAsked, clock: Clock): Promise<Result<readonly ExportedFile[], ShareError>> {
	const format = ALL_FORMATS.find((id) => id === asked.format);
	if (!format) return fail({ code: 'format.unknown', params: { format: asked.format, known: ALL_FORMATS.join(' ') } });
	const locale = LOCALES.find((known) => known === (asked.lang ?? 'en'));
	if (!locale) return fail({ code: 'lang.unknown', params: { lang: String(asked.lang), known: LOCALES.join(' ') } });
	const typed = asked.today === undefined ? clock.today : dayFromIso(asked.today);
	if (typed === null) return fail({ code: 'today.unreadable', params: { raw: String(asked.today) } });
	const plain = await opened(plan, asked.passphrase);
	if (!plain.ok) return plain;
	const read = readPlanFile(plain.value);
	if (!read.ok) return fail({ code: read.error.code, params: { detail: read.error.detail } });
	const { document, layers } = read.value;
	const engine = new PlanEngine({ load: async (id) => layers.get(id)!.content, loadSource: async (id) => layers.get(id)?.source ?? null }, locale);
	await engine.open(document, typed);
	const { asOf, assessment } = await engine.evaluate({ revision: 1, live: null, windows: [] });
	if (format === 'link') return linkFile(asked.home, planName(document), linkOfPlan(document, assessment.levers, assessment.figures['clients.total']));
	const copyFormat = COPY_FORMATS.find((id) => id === format);
	if (copyFormat) {
		const copy = await copyOf(engine, document, { format: copyFormat, locale, person: asked.person, passphrase: asked.passphrase ?? null, at: clock.at });
		return copy.ok ? ok([copy.value]) : copy;
	}
	return exported(engine, currencyOf(document), format as ShareFormatId, asked, locale, typed, asOf?.day ?? typed, clock);
}

async function exported(
	engine: PlanEngine,
	currency: string,
	format: ShareFormatId,
	asked: ShareAsked,
	locale: Locale,
	today: DayNumber,
	asOf: DayNumber,
	clock: Clock
): Promise<Result<readonly ExportedFile[], ShareError>> {
	const options = chosen(format, asked.options, asOf);
	if (!options.ok) return options;
	const at = asked.today === undefined ? clock.at : today * MS_PER_DAY;
	const answer = (await engine.analyse('export', askedOf(format, options.value, SHARE_WORDS[format](locale, currency), at), null)) as Exported;
	return answer.ok ? ok(answer.value.files) : fail({ code: `export.${answer.error}`, params: { format } });
}

/** The link of the assumptions as a shortcut, which a double click opens in the browser. */
function linkFile(home: string | undefined, name: string, fragment: string): Result<readonly ExportedFile[], ShareError> {
	if (!home || !/^https?:$/.test(URL.parse(home)?.protocol ?? '')) return fail({ code: 'home.missing', params: { home: String(home) } });
	const address = new URL('assumptions/', home.endsWith('/') ? home : `${home}/`);
	address.hash = fragment;
	return ok([textFile(fileName(name, '.url'), 'application/internet-shortcut', `[InternetShortcut]\r\nURL=${address.href}\r\n`)]);
}

async function opened(plan: Uint8Array, passphrase: string | undefined): Promise<Result<Uint8Array, ShareError>> {
	if (!isSealed(plan)) return ok(plan);
	if (passphrase === undefined) return fail({ code: 'planFile.encrypted', params: {} });
	try {
		return ok(await unseal(plan, passphrase));
	} catch (thrown) {
		if (thrown instanceof PlanFileFault) return fail({ code: thrown.code, params: { detail: thrown.message } });
		throw thrown;
	}
}

function chosen(format: ShareFormatId, asked: readonly string[], asOf: DayNumber): Result<object, ShareError> {
	const { options } = SHARE_FORMATS[format];
	const values = { ...presetsOf(options, asOf) };
	for (const one of asked) {
		const option = readOption(options, one);
		if (!option.ok) return fail({ code: option.error.code, params: { name: option.error.name, known: option.error.known } });
		values[option.value.name] = option.value.value;
	}
	return ok(values);
}

/** That options and words are the format's own, the registries hold. */
const askedOf = (format: ShareFormatId, options: object, words: object, at: number) => ({ format, options, words, at }) as ExportAsked;
