import { useEffect, useState } from 'preact/hooks';

/** Tells screen readers the reading once it has settled; silent until it first changes. */
export function Announcement({ text }: { text: string }) {
  const [first, setFirst] = useState(text);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (first === '') setFirst(text);
    if (first === '' || text === first) return;
    const timer = setTimeout(() => {
      setSaid(text);
      setFirst(' ');
    }, 700);
    return () => {
      clearTimeout(timer);
    };
  }, [text, first]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}
