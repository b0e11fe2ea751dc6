/** What a person is typing in a field, and why it was refused when they were done; `R` is the reason. */
export class Draft<R> {
	/** null: the field shows the value in force. */
	text = $state<string | null>(null);
	refusal = $state.raw<R | null>(null);

	/** The value in force comes back. */
	drop(): void {
		this.text = this.refusal = null;
	}

	/** On Enter, or on leaving the field: `take` is given what was typed and says why it cannot stand. What is the same as `shown` changes nothing. */
	enter(shown: string, take: (typed: string) => R | null): void {
		if (this.text === null) return;
		this.refusal = this.text === shown ? null : take(this.text.trim());
		if (this.refusal === null) this.text = null;
	}

	/** Enter enters; Escape takes back what was typed, and is heard by nobody else. */
	key(event: KeyboardEvent, enter: () => void): void {
		if (event.key === 'Enter') enter();
		else if (event.key === 'Escape' && this.text !== null) {
			event.stopPropagation();
			this.drop();
		}
	}
}
