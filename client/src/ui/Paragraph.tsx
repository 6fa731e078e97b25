import '@nl-design-system-candidate/paragraph-css/paragraph.css';

export { Paragraph } from '@nl-design-system-candidate/paragraph-react';
