/** The mark: an emotion curve in a square. Drawn here, so that no page waits for a picture. */
export function Logo() {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" fill="#0b4f8a" />
      <path d="M6 20.5c3 0 3-9 6-9s3 7 6 7 3-5 7-5" fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  );
}
