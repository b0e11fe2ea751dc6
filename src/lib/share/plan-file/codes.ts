/** Why a file could not be opened as a plan. One clear sentence each, in the person's language; nothing was changed. */
export type PlanFileErrorCode =
	/** Something else: a picture, a workbook, an archive without a plan in it. */
	| 'planFile.notRouse'
	/** Written by a newer version of the application than this one. */
	| 'planFile.newer'
	/** A plan file that was cut off or changed on its way. */
	| 'planFile.damaged'
	/** It would unpack to more than a browser can hold, or much more than any plan would. */
	| 'planFile.tooLarge'
	/** Encrypted: it opens with its passphrase. */
	| 'planFile.encrypted'
	| 'planFile.wrongPassphrase';

export interface PlanFileError {
	readonly code: PlanFileErrorCode;
	/** What was found, for a report of the fault; never shown alone. */
	readonly detail: string;
}

/** Thrown inside the reader only; it leaves as a `Result`. */
export class PlanFileFault extends Error {
	readonly code: PlanFileErrorCode;
	constructor(code: PlanFileErrorCode, detail: string) {
		super(detail);
		this.code = code;
	}
}
