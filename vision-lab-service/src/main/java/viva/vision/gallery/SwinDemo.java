package viva.vision.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import viva.vision.demo.Artefact.ImageArtefact;
import viva.vision.demo.Artefact.NumberArtefact;
import viva.vision.demo.Artefact.PlotArtefact;
import viva.vision.demo.Artefact.TextArtefact;
import viva.vision.demo.Declaration;
import viva.vision.demo.Demo;
import viva.vision.demo.DemoRun;
import viva.vision.demo.Input;
import viva.vision.demo.Output;
import viva.vision.demo.Parameter.ChoiceParameter;
import viva.vision.demo.Parameter.ChoiceParameter.Option;
import viva.vision.demo.Parameter.NumberParameter;
import viva.vision.demo.Parameter.ToggleParameter;
import viva.vision.demo.Series;
import viva.vision.picture.Canvas;
import viva.vision.picture.Frame;
import viva.vision.picture.Palette;
import viva.vision.picture.Pictures;
import viva.vision.picture.PixelBox;
import viva.vision.words.Text;

/** Swin's windows, their shift by a roll, and the mask the roll needs. */
final class SwinDemo implements Demo {
    private static final Input PICTURE = Inputs.picture("street", "shapes", "night");
    private static final ChoiceParameter<Integer> WINDOW = new ChoiceParameter<>("window", Text.of("窗口边长 M", "Window side M"),
            Text.of("每个窗口 M×M 个 Token。", "A window holds M×M tokens."),
            List.of(new Option<>("2", Text.of("2", "2"), 2), new Option<>("4", Text.of("4", "4"), 4), new Option<>("8", Text.of("8", "8"), 8)), 4);
    private static final ToggleParameter SHIFTED = new ToggleParameter("shifted", Text.of("移位", "Shifted"),
            Text.of("把网格滚动半个窗口。", "Roll the grid by half a window."), true);
    private static final ToggleParameter MASKED = new ToggleParameter("masked", Text.of("使用掩码", "Masked"),
            Text.of("去掉掩码，看看哪些不相邻的 Token 会互相注意。", "Take the mask away and see which distant tokens attend to each other."), true);
    private static final NumberParameter ACROSS = place("across", Text.of("选中 Token：列", "Chosen token, column"), 15);
    private static final NumberParameter DOWN = place("down", Text.of("选中 Token：行", "Chosen token, row"), 15);
    /** Tokens along each side; {@link #CELL} pixels drawn for each. */
    private static final int SIDE = 16;
    private static final int CELL = 24;
    private static final int WIDTH = 96;

    private final Pictures pictures;

    SwinDemo(Pictures pictures) {
        this.pictures = pictures;
    }

    private static NumberParameter place(String name, Text label, double standard) {
        return new NumberParameter(name, label, Text.of("从 0 起。", "From 0 on."), "", 0, SIDE - 1, 1, standard);
    }

    @Override
    public Declaration declaration() {
        return new Declaration("swin-windows",
                Text.of("Swin：窗口、移位与掩码", "Swin: windows, shift and mask"),
                Text.of("""
                        全局注意力比较每一对 Token；Swin 只在 $M\\times M$ 的窗口内比较。$n$ 个宽 $C$ 的 Token：
                        $$\\Omega_{\\mathrm{MSA}}=4nC^2+2n^2C,\\qquad\\Omega_{\\mathrm{W\\text{-}MSA}}=4nC^2+2M^2nC$$
                        后者对 $n$ 是线性的，但窗口之间互不相见。下一层把网格循环滚动 $\\lfloor M/2\\rfloor$ 再切窗口，\
                        新窗口就跨过了旧边界。滚动把图的两端拼进同一个窗口，掩码（给分数加 $-\\infty$）把它们重新分开。""", """
                        Global attention compares every pair of tokens; Swin compares only within windows of $M\\times M$. For $n$ tokens of width $C$:
                        $$\\Omega_{\\mathrm{MSA}}=4nC^2+2n^2C,\\qquad\\Omega_{\\mathrm{W\\text{-}MSA}}=4nC^2+2M^2nC$$
                        The latter is linear in $n$, but windows do not see each other. The next layer rolls the grid by $\\lfloor M/2\\rfloor$ before \
                        it cuts, so the new windows span the old borders. The roll joins opposite edges of the picture in one window, and a mask \
                        ($-\\infty$ added to the scores) parts them again."""),
                List.of("swin-window-attention"), List.of(WINDOW, SHIFTED, MASKED, ACROSS, DOWN), List.of(PICTURE),
                List.of(Output.exact("windows"), Output.exact("mask"), Output.exact("seen"), Output.exact("seen-two-layers"),
                        Output.exact("saving"), Output.exact("cost"), Output.exact("explanation")),
                Text.of("选中右下角的 Token，M = 4，移位半个窗口，有掩码：它在这一层能看到几个 Token（含自己）？",
                        "The token in the bottom right corner, M = 4, shifted by half a window, masked: how many tokens does it see in this layer, itself included?"));
    }

    @Override
    public void run(DemoRun run) {
        int window = run.value(WINDOW);
        boolean masked = run.value(MASKED);
        var grid = new WindowGrid(SIDE, window, run.value(SHIFTED) ? window / 2 : 0);
        int chosen = run.whole(DOWN) * SIDE + run.whole(ACROSS);
        var seen = run.stage(Text.of("窗口、滚动与掩码", "Windows, roll and mask"),
                () -> IntStream.range(0, SIDE * SIDE).filter(t -> grid.attends(chosen, t, masked)).toArray());
        var frame = pictures.resize(run.picture(PICTURE), SIDE * CELL, SIDE * CELL);
        run.show(new ImageArtefact("windows", Text.of("原来的位置，与滚动之后", "In place, and after the roll"),
                Text.filled("白线是窗口。橙色是选中的 Token，绿色是它这一层能看到的 %d 个。", "White lines bound the windows. Orange is the chosen token, "
                        + "green the %d it sees in this layer.", seen.length),
                Canvas.row(List.of(drawn(frame, grid, chosen, seen, false), drawn(frame, grid, chosen, seen, true)), 12), Pictures.Encoding.PNG,
                Text.of("左边是图片和窗口，右边是滚动后的图片，窗口在那里是整齐的方格。",
                        "Left the picture with its windows, right the rolled picture, in which the windows are a plain grid.")));
        run.show(mask(grid, chosen, masked));
        run.show(new NumberArtefact("seen", Text.of("一层内看到的 Token", "Tokens seen in this layer"), Text.of("含自己。", "Itself included."),
                seen.length, "", 0));
        int reached = reached(chosen, window);
        run.show(new NumberArtefact("seen-two-layers", Text.of("普通窗口加移位窗口之后", "After a plain and a shifted layer"),
                Text.of("经过两层（先普通，后移位，有掩码）能影响选中 Token 的 Token 数。",
                        "Tokens that can reach the chosen one through two layers, plain then shifted and masked."), reached, "", 0));
        double saving = WindowGrid.globalCost(56 * 56, WIDTH) / WindowGrid.windowCost(56 * 56, WIDTH, window);
        run.show(new NumberArtefact("saving", Text.of("56×56 个 Token 时省多少", "Saving at 56×56 tokens"),
                Text.filled("C = %d，整个注意力层的乘加之比。", "At C = %d, ratio of multiply-adds of the whole attention layer.", WIDTH), saving, "×", 1));
        run.show(cost(window));
        run.show(explanation(grid, chosen, seen, masked, reached));
    }

    private static Frame drawn(Frame frame, WindowGrid grid, int chosen, int[] seen, boolean rolled) {
        var canvas = Canvas.blank(frame.width(), frame.height(), Palette.BLACK);
        for (int place = 0; place < SIDE * SIDE; place++) {
            int token = rolled ? grid.rolled(place) : place;
            canvas.paste(frame.crop(cell(token)), cell(place).x(), cell(place).y());
        }
        for (int token : seen) {
            tint(canvas, cell(rolled ? grid.place(token) : token), Palette.GREEN);
        }
        tint(canvas, cell(rolled ? grid.place(chosen) : chosen), Palette.ORANGE);
        // In place, the lines of shifted windows lie half a window off and wrap at the edges.
        int offset = rolled ? 0 : grid.shift();
        for (int line = 0; line < SIDE; line += grid.window()) {
            int at = (line + offset) % SIDE * CELL;
            canvas.rectangle(at - 1, 0, at + 1, frame.height(), Palette.WHITE).rectangle(0, at - 1, frame.width(), at + 1, Palette.WHITE);
        }
        return canvas.frame();
    }

    private static void tint(Canvas canvas, PixelBox box, int colour) {
        canvas.fill(box.x(), box.y(), box.right(), box.bottom(), colour, 0.6, (x, y) -> true);
    }

    private static PixelBox cell(int token) {
        return new PixelBox(token % SIDE * CELL, token / SIDE * CELL, CELL, CELL);
    }

    private static PlotArtefact mask(WindowGrid grid, int chosen, boolean masked) {
        var tokens = grid.tokens(grid.windowOf(chosen));
        var rows = new ArrayList<Series>();
        for (int from : tokens) {
            rows.add(Series.counted(Text.filled("(%d, %d)", "(%d, %d)", from / SIDE, from % SIDE),
                    IntStream.of(tokens).mapToDouble(to -> grid.attends(from, to, masked) ? 1 : 0).toArray()));
        }
        return new PlotArtefact("mask", Text.of("选中窗口的掩码", "Mask of the chosen window"),
                Text.of("1：允许注意；0：分数加 −∞，softmax 之后恰好为 0。", "1 may attend; 0 has −∞ added to its score and is exactly 0 after softmax."),
                PlotArtefact.Drawing.HEATMAP, Text.of("键（窗口内编号）", "Key (number within the window)"), Text.of("查询（行, 列）", "Query (row, column)"), rows);
    }

    private static int reached(int chosen, int window) {
        var plain = new WindowGrid(SIDE, window, 0);
        var shifted = new WindowGrid(SIDE, window, window / 2);
        var middle = IntStream.range(0, SIDE * SIDE).filter(t -> shifted.attends(chosen, t, true)).toArray();
        return (int) IntStream.range(0, SIDE * SIDE)
                .filter(t -> IntStream.of(middle).anyMatch(m -> plain.attends(m, t, true))).count();
    }

    private static PlotArtefact cost(int window) {
        var sides = List.of(14, 28, 56, 84, 112);
        return new PlotArtefact("cost", Text.of("乘加次数与 Token 数", "Multiply-adds against tokens"), Text.filled("C = %d。", "C = %d.", WIDTH),
                PlotArtefact.Drawing.LINE, Text.of("Token 数", "Tokens"), Text.of("乘加（十亿）", "Multiply-adds (billions)"), List.of(
                        new Series(Text.of("全局注意力", "Global attention"), sides.stream().map(s -> (double) s * s).toList(),
                                sides.stream().map(s -> WindowGrid.globalCost((long) s * s, WIDTH) / 1e9).toList()),
                        new Series(Text.filled("窗口，M = %d", "Windows, M = %d", window), sides.stream().map(s -> (double) s * s).toList(),
                                sides.stream().map(s -> WindowGrid.windowCost((long) s * s, WIDTH, window) / 1e9).toList())));
    }

    private static TextArtefact explanation(WindowGrid grid, int chosen, int[] seen, boolean masked, int reached) {
        int inWindow = grid.window() * grid.window();
        int far = (int) IntStream.of(seen).filter(t -> Math.abs(t / SIDE - chosen / SIDE) >= grid.window()
                || Math.abs(t % SIDE - chosen % SIDE) >= grid.window()).count();
        var text = Text.filled("窗口里有 %d 个 Token，选中的能看到 %d 个；普通层加移位层之后，有 %d 个能影响它。",
                "The window holds %d tokens, of which the chosen one sees %d; through a plain and a shifted layer %d can reach it.",
                inWindow, seen.length, reached);
        return new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE, text.and(far > 0
                ? Text.filled("没有掩码：其中 %d 个来自图的另一端，在画面上并不相邻。", " Without the mask, %d of them come from the opposite edge and are no neighbours.", far)
                : masked && seen.length < inWindow
                ? Text.of("其余的被掩码挡住：它们是滚动从另一端带进来的。窗口数不变，每个窗口仍是满的，所以移位不增加计算。",
                        " The mask keeps out the rest, which the roll brought from another edge. The number and size of windows stay, so the shift costs nothing.")
                : Text.of("这个窗口里没有别处滚来的 Token，掩码没有事做。", " Nothing in this window was rolled in from elsewhere, so the mask has nothing to do.")));
    }
}
