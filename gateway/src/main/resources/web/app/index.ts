import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/frame.css';
import './styles/home.css';
import './styles/room.css';
import './styles/scorecard.css';
import './styles/lab.css';
import 'katex/dist/katex.min.css';
import './frame/app';
import { followLinks } from './router';

followLinks();
