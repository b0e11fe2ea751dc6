import type { Locale } from '../../i18n/locales.ts';
import { SHARE_WORDS } from '../../i18n/share/registry.ts';
import { now } from '../../state/clock.ts';
import type { ExportRefusal, ParamsOf, PlanSession } from '../../state/contract.ts';
import type { AnyChosen, ExportedFile, ShareFormatId } from '../../state/share-formats.ts';
import { saveFile } from '../base/save-file.ts';
import { rasterized } from './rasterized.ts';

export const SVG = 'image/svg+xml';

/** What has come of a file that was made. `ready`: it waits for a press, because the browser lets a page save only right after one. */
export type MadeFile = { readonly file: ExportedFile } & (
	| { readonly state: 'ready' | 'cancelled' | 'failed' }
	/** Under this name, `at` milliseconds since the epoch. */
	| { readonly state: 'saved' | 'downloaded'; readonly name: string; readonly at: number }
);

/** Making one file after another in the engine, and what came of the last. */
export class MadeFiles {
	readonly #session: PlanSession;
	/** Share done, 0…1; null: nothing is being made. */
	progress = $state.raw<number | null>(null);
	outcome = $state.raw<'stopped' | 'failed' | null>(null);
	refusal = $state.raw<ExportRefusal | null>(null);
	files = $state.raw<readonly MadeFile[]>([]);
	#turn = 0;

	constructor(session: PlanSession) {
		this.#session = session;
	}

	/** Makes the files of a format and, where the browser still lets the page, saves a single one at once. `kind` names the file in the chooser. */
	async make(format: ShareFormatId, options: AnyChosen, locale: Locale, kind: string): Promise<void> {
		this.forget();
		const turn = this.#turn;
		this.progress = 0;
		// The registries hold that options and words are the format's own.
		const asked = { format, options, words: SHARE_WORDS[format](locale, this.#session.currency), at: now() } as ParamsOf<'export'>;
		const hear = (share: number): void => {
			if (turn === this.#turn && this.progress !== null) this.progress = share;
		};
		const answer = await this.#session.analyse('export', asked, { live: false, onprogress: hear }).catch(() => 'failed' as const);
		if (turn !== this.#turn) return;
		this.progress = null;
		if (answer === 'failed') this.outcome = 'failed';
		else if (answer === null) this.outcome = 'stopped';
		else if (!answer.ok) this.refusal = answer.error;
		else {
			this.files = answer.value.files.map((file) => ({ file, state: 'ready' }));
			const maySave = (navigator as { userActivation?: { isActive: boolean } }).userActivation?.isActive ?? true;
			if (this.files.length === 1 && maySave) await this.save(0, kind);
		}
	}

	save(place: number, kind: string): Promise<void> {
		return this.#saveAs(this.files[place].file, place, kind);
	}

	/** A picture of lines as one of dots, which every program of slides takes. */
	async saveAsPng(place: number, kind: string): Promise<void> {
		const { file } = this.files[place];
		const turn = this.#turn;
		const bytes = await rasterized(file).catch(() => null);
		if (turn !== this.#turn) return;
		if (bytes === null) this.files = this.files.with(place, { file, state: 'failed' });
		else await this.#saveAs({ name: file.name.replace(/svg$/, 'png'), type: 'image/png', bytes }, place, kind);
	}

	/** `file` as it is saved: the one that was made, or a form of it. */
	async #saveAs(file: ExportedFile, place: number, kind: string): Promise<void> {
		const turn = this.#turn;
		const { name } = file;
		const dot = name.lastIndexOf('.');
		const saved = await saveFile(file.bytes, name.slice(0, dot), name.slice(dot), file.type, kind);
		if (turn !== this.#turn) return;
		const isWritten = saved === 'chosen' || saved === 'downloaded';
		const what = isWritten ? { state: saved === 'chosen' ? ('saved' as const) : saved, name, at: now() } : { state: saved };
		this.files = this.files.with(place, { file: this.files[place].file, ...what });
	}

	stop(): void {
		this.#session.stopAnalysis('export');
	}

	/** What was made is of another choice. */
	forget(): void {
		this.#turn++;
		if (this.progress !== null) this.stop();
		this.progress = null;
		this.outcome = null;
		this.refusal = null;
		this.files = [];
	}
}
