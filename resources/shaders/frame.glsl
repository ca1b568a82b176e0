// What every program of a frame knows. Colours are linear (square of sRGB); lengths are metres.
uniform vec3 uSunDirection; // scene axes, towards the sun
uniform vec3 uSun;
uniform vec3 uSky;
uniform vec3 uBounce;
uniform vec3 uZenith;
uniform vec3 uHorizon;
uniform vec4 uGlow;     // rgb added around the sun
uniform float uLamps;   // 0 by day, 1 at night
uniform vec4 uHaze;     // x per metre, y per metre of the squared term
uniform vec4 uStyle;    // x 1 = natural, y 1 = dark, z selected district or -1, w seconds
uniform vec4 uView;     // x, y viewport in pixels, z metres a pixel covers at 1 m, w metres of a stripe or dash
uniform mat4 uEyeToScene;
uniform mat4 uEyeToShadow;
uniform vec4 uShadow;   // x strength, y size of a texel, z 1/half width of the fading edge
