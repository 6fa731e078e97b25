import '@nl-design-system-candidate/heading-css/heading.css';

export { Heading } from '@nl-design-system-candidate/heading-react';
