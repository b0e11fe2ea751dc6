import { randomUUID } from 'node:crypto';
import type { PlanEngine } from '../src/lib/engine/plan-engine.ts';
import type { PlanCopy } from '../src/lib/engine/protocol.ts';
import type { Locale } from '../src/lib/i18n/locales.ts';
import { standInWords } from '../src/lib/i18n/share/stand-ins.ts';
import { fail, ok, type Result } from '../src/lib/kernel/result.ts';
import { planName } from '../src/lib/model/document.ts';
import type { PlanDocument } from '../src/lib/model/fields.ts';
import { effectivePeople } from '../src/lib/model/people.ts';
import { fileName, type ExportedFile } from '../src/lib/share/exported-file.ts';
import { seal } from '../src/lib/share/plan-file/seal.ts';
import type { ShareError } from './share-of.ts';

/** Plan files made of a plan file: all of it, nothing personal in it, or what one person works from. */
export const COPY_FORMATS = ['plan', 'masked', 'part'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

export interface CopyWish {
	readonly format: CopyFormat;
	readonly locale: Locale;
	/** Name or id, for a part. */
	readonly person: string | undefined;
	/** null: not encrypted. */
	readonly passphrase: string | null;
	/** Milliseconds since the epoch. */
	readonly at: number;
}

export async function copyOf(
	engine: PlanEngine,
	document: PlanDocument,
	{ format, locale, person, passphrase, at }: CopyWish
): Promise<Result<ExportedFile, ShareError>> {
	const name = planName(document);
	const make = async (copy: PlanCopy, title: string): Promise<Result<ExportedFile, ShareError>> => {
		const bytes = await engine.exportPlan(copy);
		const written = passphrase === null ? bytes : await seal(bytes, passphrase);
		return ok({ name: fileName(title, '.rouse'), type: 'application/x-rouse', bytes: new Uint8Array(written) });
	};
	if (format === 'plan') return make({ kind: 'whole' }, name);
	if (format === 'masked') {
		const words = standInWords(locale);
		return make({ kind: 'masked', words, id: randomUUID(), copy: randomUUID() }, words.plan);
	}
	const people = effectivePeople(document.fields.person);
	const whose = people.find((one) => one.id === person || one.name === person);
	if (!whose) return fail({ code: 'person.unknown', params: { person: String(person), known: people.map((one) => one.name).join(', ') } });
	const planOfPart = `${name} – ${whose.name}`;
	return make({ kind: 'part', personId: whose.id, planName: planOfPart, copy: randomUUID(), layerId: randomUUID(), at }, planOfPart);
}
