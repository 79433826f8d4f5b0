/** Back to the figure as it was built. */
export function ResetButton({ onReset }: { onReset: () => void }) {
  return (
    <button type="button" class="reset" title="Reset" aria-label="Reset" onClick={onReset}>
      ↺
    </button>
  );
}
