//! The curve as a picture: what a delivery costs and how long the slowest percent takes, by the people in a room.

use crate::{report::Point, rival::Rival};

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 420.0;
/// One of the two charts.
const CHART: (f64, f64) = (320.0, 270.0);
const TOP: f64 = 78.0;
/// Between names that would lie on each other.
const LINE: f64 = 15.0;

/// Colours that colour-blind people can tell apart, and that stand out on light and on dark paper's card.
fn colour(rival: Rival) -> &'static str {
    match rival {
        Rival::Ours => "#b8461b",
        Rival::Other => "#d98e73",
        Rival::Relay => "#3d3a36",
        Rival::SocketIo => "#0b7285",
        Rival::YWebsocket => "#8a6d00",
        Rival::Hocuspocus => "#6741d9",
    }
}

/// Both charts side by side.
pub fn curve(points: &[Point]) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" \
         font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"#2b2825\">\n\
         <title>Cost of a delivery and time to the screens, by people in one room</title>\n\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" rx=\"8\" fill=\"#fffdf8\"/>\n"
    );
    svg += &chart(points, 60.0, "server CPU per delivered edit, µs", |point| point.cost);
    svg += &chart(points, 530.0, "from a key to the screens, p99, ms", |point| point.p99);
    svg += "</svg>\n";
    svg
}

fn chart(points: &[Point], left: f64, title: &str, of: fn(&Point) -> f64) -> String {
    let values = || points.iter().map(of);
    let steps = steps(values().fold(f64::MAX, f64::min), values().fold(f64::MIN, f64::max));
    let (low, high) = (steps[0], steps[steps.len() - 1]);
    let mut people: Vec<usize> = points.iter().map(|point| point.people).collect();
    people.sort_unstable();
    people.dedup();
    let (least, most) = (people[0] as f64, people[people.len() - 1] as f64);
    // Rooms grow by factors, so each factor is as wide as the next.
    let across = |count: usize| {
        let span = (most / least).ln().max(f64::MIN_POSITIVE);
        left + CHART.0 * ((count as f64 / least).ln() / span)
    };
    // So is what it costs: the differences that matter lie low.
    let up = |value: f64| TOP + CHART.1 * (1.0 - (value / low).ln() / (high / low).ln());
    let mut svg =
        format!("<text x=\"{left}\" y=\"32\" font-size=\"16\" font-weight=\"600\">{title}</text>\n");
    for step in steps {
        let y = up(step);
        let end = left + CHART.0;
        svg +=
            &format!("<line x1=\"{left}\" x2=\"{end}\" y1=\"{y:.1}\" y2=\"{y:.1}\" stroke=\"#e2dccf\"/>\n");
        let (x, y) = (left - 8.0, y + 4.0);
        svg += &format!("<text x=\"{x}\" y=\"{y:.1}\" text-anchor=\"end\" fill=\"#5c564d\">{step}</text>\n");
    }
    for count in &people {
        let (x, y) = (across(*count), TOP + CHART.1 + 22.0);
        svg +=
            &format!("<text x=\"{x:.1}\" y=\"{y}\" text-anchor=\"middle\" fill=\"#5c564d\">{count}</text>\n");
    }
    let (x, y) = (left + CHART.0 / 2.0, TOP + CHART.1 + 44.0);
    svg += &format!(
        "<text x=\"{x}\" y=\"{y}\" text-anchor=\"middle\" fill=\"#5c564d\">people in one room</text>\n"
    );
    svg + &lines(points, &across, &up, of)
}

fn lines(
    points: &[Point],
    across: &dyn Fn(usize) -> f64,
    up: &dyn Fn(f64) -> f64,
    of: fn(&Point) -> f64,
) -> String {
    let mut svg = String::new();
    let mut names: Vec<(f64, f64, Rival)> = Vec::new();
    for rival in Rival::ALL {
        let mut mine: Vec<&Point> = points.iter().filter(|point| point.rival == rival).collect();
        mine.sort_by_key(|point| point.people);
        let Some(last) = mine.last() else { continue };
        let at = |point: &&Point| (across(point.people), up(of(point)));
        let path: Vec<String> = mine.iter().map(at).map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        let (ink, thick) = (colour(rival), if rival == Rival::Ours { 3.5 } else { 1.8 });
        let path = path.join(" ");
        svg += &format!(
            "<polyline points=\"{path}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"{thick}\"/>\n"
        );
        for (x, y) in mine.iter().map(at) {
            svg += &format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{}\" fill=\"{ink}\"/>\n", thick + 1.0);
        }
        let (x, y) = at(last);
        names.push((x + 9.0, y + 4.0, rival));
    }
    // Names that would lie on each other are pushed apart.
    names.sort_by(|one, other| one.1.total_cmp(&other.1));
    for next in 1..names.len() {
        names[next].1 = names[next].1.max(names[next - 1].1 + LINE);
    }
    let mut floor = TOP + CHART.1;
    for name in names.iter_mut().rev() {
        name.1 = name.1.min(floor);
        floor = name.1 - LINE;
    }
    for (x, y, rival) in names {
        let weight = if rival == Rival::Ours { "700" } else { "400" };
        let (ink, name) = (
            colour(rival),
            rival.name().trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' '),
        );
        svg += &format!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" fill=\"{ink}\" font-weight=\"{weight}\">{name}</text>\n"
        );
    }
    svg
}

/// Round numbers from just below the lowest value to just above the highest, each about twice the one before.
fn steps(lowest: f64, highest: f64) -> Vec<f64> {
    let power = 10_f64.powf(lowest.max(f64::MIN_POSITIVE).log10().floor());
    let round = (0..).flat_map(|more| [1.0, 2.0, 5.0].map(|factor| factor * power * 10_f64.powi(more)));
    let mut steps: Vec<f64> = Vec::new();
    for step in round {
        if step <= lowest {
            steps.clear();
        }
        steps.push(step);
        if step >= highest && steps.len() > 1 {
            break;
        }
    }
    steps
}
