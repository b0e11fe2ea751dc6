/** A text on its way to the clipboard: what became of the last attempt. To be called while a component is made. */
export function copier(): { readonly state: 'copied' | 'failed' | null; copy(text: string): Promise<void> } {
	let state = $state.raw<'copied' | 'failed' | null>(null);
	return {
		get state() {
			return state;
		},
		async copy(text) {
			try {
				// Absent where the page is not served securely.
				await navigator.clipboard.writeText(text);
				state = 'copied';
			} catch {
				state = 'failed';
			}
		}
	};
}
