#version 330 core
in vec3 vRoof;
in vec3 vWall;
out vec4 fragColour;

void main()
{
    fragColour = vec4(sqrt(gl_PointCoord.y < 0.58 ? vRoof : vWall), 1.0);
}
